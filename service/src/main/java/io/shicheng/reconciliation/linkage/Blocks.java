package io.shicheng.reconciliation.linkage;

import io.shicheng.graph.DateRange;
import io.shicheng.progress.RunControl;
import io.shicheng.reconciliation.linkage.People.Role;
import io.shicheng.reconciliation.name.NameForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs are compared at all: those who have a key in common. Keys are the simplified name, each way in which it is
 * read, it without one of its characters, and a date or a tie with any of these or with its end. A key that many
 * have says little, and makes no pairs of its own.
 *
 * <p>Time: keys times log of keys; at most {@value #MOST} people of one key are compared with each other. Memory: 8
 * bytes a key and a pair. Two keys that happen to be one number make a pair more, which is compared like any other.
 */
final class Blocks {
    /** As many may have the same key. */
    static final int MOST = 60;

    /** As many ties of one person are keys. */
    private static final int TIES = 12;

    /** A person's number is the lower bits of an entry, a key's hash the upper ones. */
    private static final int PERSON_BITS = 24;

    private final People people;
    private long[] entries = new long[1024];
    private int count;

    private Blocks(People people) {
        this.people = people;
    }

    /** Each pair once, the lower number in the upper half; ascending. */
    static long[] pairs(People people, RunControl control) {
        if (people.size() >= 1 << PERSON_BITS) {
            throw new IllegalArgumentException("At most " + (1 << PERSON_BITS) + " people are compared.");
        }
        Blocks blocks = new Blocks(people);
        for (int i = 0; i < people.size(); i++) {
            if (i % 1024 == 0) {
                control.checkCancelled();
            }
            blocks.keys(i);
        }
        Arrays.sort(blocks.entries, 0, blocks.count);
        return blocks.pairs(control);
    }

    private long[] pairs(RunControl control) {
        long[] found = new long[1024];
        int pairs = 0;
        int end;
        for (int start = 0; start < count; start = end) {
            end = start + 1;
            while (end < count && entries[end] >>> PERSON_BITS == entries[start] >>> PERSON_BITS) {
                end++;
            }
            for (int i = start; i < end && end - start <= MOST; i++) {
                for (int j = i + 1; j < end; j++) {
                    if (pairs == found.length) {
                        control.checkCancelled();
                        found = Arrays.copyOf(found, 2 * pairs);
                    }
                    found[pairs++] = (long) person(entries[i]) << Integer.SIZE | person(entries[j]);
                }
            }
        }
        Arrays.sort(found, 0, pairs);
        return Arrays.stream(found, 0, pairs)
                .filter(pair -> (int) pair != pair >>> Integer.SIZE)
                .distinct()
                .toArray();
    }

    private static int person(long entry) {
        return (int) entry & (1 << PERSON_BITS) - 1;
    }

    private void keys(int person) {
        NameForm name = people.name(person);
        if (name.parts().isEmpty()) {
            return;
        }
        List<Long> keys = new ArrayList<>();
        keys.add(hash(1, name.simple()));
        name.readings().forEach(reading -> keys.add(hash(2, reading)));
        name.shortened().forEach(shorter -> keys.add(hash(7, shorter)));
        keys.forEach(key -> add(key, person));
        for (long fact : facts(person)) {
            keys.forEach(key -> add(mixed(fact, key), person));
            add(mixed(fact, hash(3, name.ending())), person);
        }
    }

    /** What of somebody's life and ties may be held in common. */
    private List<Long> facts(int person) {
        List<Long> facts = new ArrayList<>();
        Long born = year(4, people.born(person));
        Long died = year(5, people.died(person));
        if (born != null) {
            facts.add(born);
        }
        if (died != null) {
            facts.add(died);
        }
        if (born != null && died != null) {
            facts.add(mixed(born, died));
        }
        people.ties(person).stream().limit(TIES).map(Blocks::hash).forEach(facts::add);
        return facts;
    }

    private static long hash(Role tie) {
        return mixed(mixed(6, tie.role()), tie.other());
    }

    private static @Nullable Long year(long kind, @Nullable DateRange date) {
        return date == null || date.earliest() == null || date.latest() == null
                ? null
                : (Long) mixed(kind, (long) DateAgreement.year(date));
    }

    private static long hash(long kind, String text) {
        long[] hash = {kind};
        text.codePoints().forEach(point -> hash[0] = mixed(hash[0], point));
        return hash[0];
    }

    private static long mixed(long hash, long value) {
        long mixed = (hash ^ value + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 29;
    }

    private void add(long key, int person) {
        if (count == entries.length) {
            entries = Arrays.copyOf(entries, 2 * count);
        }
        entries[count++] = key << PERSON_BITS | person;
    }
}
