package io.shicheng.snapshot.held;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ties of one kind in columns, in the order of their keys, of which the first 64 bits are held: 20 bytes a tie, and
 * what many have in common once. Immutable.
 */
@HoldsPeople
final class HeldTies {
    static final int BYTES = 20;
    private static final int DIGITS = 16;
    private static final int ABSENT = -1;
    private static final int AMBIGUOUS = -2;

    private final TieKind kind;
    private final long[] keys;
    private final int[] from;
    private final int[] to;
    private final int[] facts;
    private final List<NodeKey> things;
    private final List<TieFacts> all;

    private HeldTies(
            TieKind kind, long[] keys, int[] from, int[] to, int[] facts, List<NodeKey> things, List<TieFacts> all) {
        this.kind = kind;
        this.keys = keys;
        this.from = from;
        this.to = to;
        this.facts = facts;
        this.things = things;
        this.all = all;
    }

    TieKind kind() {
        return kind;
    }

    int size() {
        return keys.length;
    }

    /** To be compared as unsigned. */
    long key(int tie) {
        return keys[tie];
    }

    /** Without its key, and of its facts with what a snapshot looks at. */
    Tie tie(int tie, HeldPeople people) {
        NodeKey end = kind.twoMode() ? things.get(to[tie]) : people.key(to[tie]);
        return new Tie("", kind, people.key(from[tie]), end, all.get(facts[tie]));
    }

    /** Places of those at either end of which one of these is, in their order. Time O(ties). */
    int[] at(Set<NodeKey> ends, HeldPeople people) {
        BitSet persons = new BitSet();
        for (NodeKey end : ends) {
            int person = people.find(end);
            if (person >= 0) {
                persons.set(person);
            }
        }
        BitSet others = persons;
        if (kind.twoMode()) {
            others = new BitSet();
            for (int thing = 0; thing < things.size(); thing++) {
                others.set(thing, ends.contains(things.get(thing)));
            }
        }
        int[] places = new int[16];
        int found = 0;
        for (int tie = 0; tie < keys.length; tie++) {
            if (persons.get(from[tie]) || others.get(to[tie])) {
                places = found < places.length ? places : Arrays.copyOf(places, 2 * found);
                places[found++] = tie;
            }
        }
        return Arrays.copyOf(places, found);
    }

    /** These without some that may be here; empty if one cannot be told from others by what is held of its key. */
    Optional<HeldTies> without(Collection<String> gone) {
        int[] rows = new int[gone.size()];
        int found = 0;
        for (String key : gone) {
            int row = row(key);
            if (row == AMBIGUOUS) {
                return Optional.empty();
            }
            if (row >= 0) {
                rows[found++] = row;
            }
        }
        if (found == 0) {
            return Optional.of(this);
        }
        int[] distinct = Arrays.stream(rows, 0, found).sorted().distinct().toArray();
        int left = keys.length - distinct.length;
        HeldTies next = new HeldTies(kind, new long[left], new int[left], new int[left], new int[left], things, all);
        int start = 0;
        for (int i = 0; i <= distinct.length; i++) {
            int end = i < distinct.length ? distinct[i] : keys.length;
            System.arraycopy(keys, start, next.keys, start - i, end - start);
            System.arraycopy(from, start, next.from, start - i, end - start);
            System.arraycopy(to, start, next.to, start - i, end - start);
            System.arraycopy(facts, start, next.facts, start - i, end - start);
            start = end + 1;
        }
        return Optional.of(next);
    }

    private int row(String key) {
        if (!isHashed(key)) {
            return AMBIGUOUS;
        }
        long wanted = prefix(key);
        int low = 0;
        int high = keys.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = Long.compareUnsigned(keys[middle], wanted);
            if (order == 0) {
                boolean shared = middle > 0 && keys[middle - 1] == keys[middle]
                        || middle + 1 < keys.length && keys[middle + 1] == keys[middle];
                return shared ? AMBIGUOUS : middle;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return ABSENT;
    }

    private static boolean isHashed(String key) {
        return key.length() >= DIGITS
                && key.chars().limit(DIGITS).allMatch(digit -> Character.digit(digit, DIGITS) >= 0);
    }

    private static long prefix(String key) {
        return Long.parseUnsignedLong(key, 0, DIGITS, DIGITS);
    }

    /** Collects ties that come in the order of their keys. */
    static final class Builder {
        private final TieKind kind;
        private final HeldPeople people;
        private final Map<NodeKey, Integer> things = new HashMap<>();
        private final ArrayList<NodeKey> thingKeys = new ArrayList<>();
        private final Map<TieFacts, Integer> facts = new HashMap<>();
        private final ArrayList<TieFacts> allFacts = new ArrayList<>();
        private long[] keys = new long[64];
        private int[] from = new int[64];
        private int[] to = new int[64];
        private int[] factsOf = new int[64];
        private int size;
        private boolean whole = true;

        Builder(TieKind kind, HeldPeople people) {
            this.kind = kind;
            this.people = people;
        }

        void add(Tie tie) {
            int start = people.find(tie.from());
            int end = kind.twoMode() ? number(tie.to(), things, thingKeys) : people.find(tie.to());
            if (start < 0 || end < 0 || !isHashed(tie.key())) {
                whole = false;
                return;
            }
            if (size == keys.length) {
                int wanted = size + (size >> 1);
                keys = Arrays.copyOf(keys, wanted);
                from = Arrays.copyOf(from, wanted);
                to = Arrays.copyOf(to, wanted);
                factsOf = Arrays.copyOf(factsOf, wanted);
            }
            TieFacts told = tie.facts();
            TieFacts seen = new TieFacts(
                    told.basis(), "", told.since(), told.until(), told.weight(), told.confidence(), null, null, null);
            keys[size] = prefix(tie.key());
            from[size] = start;
            to[size] = end;
            factsOf[size++] = number(seen, facts, allFacts);
        }

        private static <T> int number(T word, Map<T, Integer> numbers, List<T> words) {
            Integer known = numbers.putIfAbsent(word, words.size());
            if (known != null) {
                return known;
            }
            words.add(word);
            return words.size() - 1;
        }

        /** Empty if an end is not among the people: they were read at another time. */
        Optional<HeldTies> build() {
            return whole
                    ? Optional.of(new HeldTies(
                            kind,
                            Arrays.copyOf(keys, size),
                            Arrays.copyOf(from, size),
                            Arrays.copyOf(to, size),
                            Arrays.copyOf(factsOf, size),
                            List.copyOf(thingKeys),
                            List.copyOf(allFacts)))
                    : Optional.empty();
        }
    }
}
