package io.shicheng.search;

import io.shicheng.search.NameMatch.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Names that can be found by what somebody types. Each may have several: variants, pen names, other scripts. Immutable
 * after {@link Builder#build}; thread-safe.
 *
 * <p>Time of a question: a few operations for each part of each name, about a millisecond for 20,000 names. Memory: the
 * names, 4 bytes a part, and the readings of each different character once.
 */
public final class NameIndex {
    /** Shorter texts are one edit from too many names. */
    private static final int SIMILAR_MIN = 3;

    private static final Comparator<NameMatch> BEST_FIRST = Comparator.comparing(NameMatch::kind)
            .thenComparingInt(match -> match.name().length())
            .thenComparingInt(NameMatch::row)
            .thenComparing(NameMatch::name);

    private final int[] rows;
    private final String[] names;
    private final int[][] folded;
    private final int[][] parts;
    private final int[][][] spellings;

    private NameIndex(Builder builder) {
        this.rows = builder.rows.stream().mapToInt(Integer::intValue).toArray();
        this.names = builder.names.toArray(String[]::new);
        this.folded = builder.folded.toArray(int[][]::new);
        this.parts = builder.parts.toArray(int[][]::new);
        this.spellings = builder.spellings.toArray(int[][][]::new);
    }

    /** Gathers names; not thread-safe. */
    public static final class Builder {
        private final List<Integer> rows = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<int[]> folded = new ArrayList<>();
        private final List<int[]> parts = new ArrayList<>();
        private final List<int[][]> spellings = new ArrayList<>();
        private final Map<String, Integer> ids = new HashMap<>();

        /** @param row of the one who has the name; of equal matches the lowest row comes first */
        public Builder add(int row, String name) {
            int[] plain = FoldedName.of(name);
            rows.add(row);
            names.add(name);
            folded.add(FoldedName.withoutGaps(plain));
            parts.add(Spellings.parts(plain).stream().mapToInt(this::id).toArray());
            return this;
        }

        private int id(String part) {
            return ids.computeIfAbsent(part, _ -> {
                spellings.add(Spellings.of(part));
                return spellings.size() - 1;
            });
        }

        public NameIndex build() {
            return new NameIndex(this);
        }
    }

    /** How many names there are. */
    public int size() {
        return names.length;
    }

    /**
     * The names that go with a text, the best first; each row at most once, by its best name.
     *
     * @param text what was typed; what is beyond {@value PartMatcher#LENGTH_MAX} characters is passed over
     * @param limit at most this many, at least 0
     */
    public List<NameMatch> find(String text, int limit) {
        int[] typed = FoldedName.withoutGaps(FoldedName.of(text));
        if (typed.length == 0 || limit <= 0) {
            return List.of();
        }
        if (typed.length > PartMatcher.LENGTH_MAX) {
            typed = Arrays.copyOf(typed, PartMatcher.LENGTH_MAX);
        }
        PartMatcher matcher = new PartMatcher(typed, spellings);
        Map<Integer, NameMatch> best = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            Kind kind = kind(i, typed, matcher);
            if (kind != null) {
                NameMatch match = new NameMatch(rows[i], names[i], kind);
                best.merge(rows[i], match, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
            }
        }
        return first(best.values(), limit);
    }

    /** Sorting all of the thousands that two letters find takes longer than finding them. */
    private static List<NameMatch> first(Collection<NameMatch> all, int limit) {
        if (all.size() <= limit) {
            return all.stream().sorted(BEST_FIRST).toList();
        }
        PriorityQueue<NameMatch> worstFirst = new PriorityQueue<>(limit + 1, BEST_FIRST.reversed());
        for (NameMatch match : all) {
            if (worstFirst.size() < limit) {
                worstFirst.add(match);
            } else if (BEST_FIRST.compare(match, worstFirst.element()) < 0) {
                worstFirst.remove();
                worstFirst.add(match);
            }
        }
        return worstFirst.stream().sorted(BEST_FIRST).toList();
    }

    private @Nullable Kind kind(int name, int[] typed, PartMatcher matcher) {
        int at = indexOf(folded[name], typed);
        if (at == 0) {
            return folded[name].length == typed.length ? Kind.NAME : Kind.BEGINNING;
        }
        Kind read = read(parts[name], matcher);
        if (read != null && read != Kind.INITIALS || at < 0) {
            return read != null || !similar(name, typed) ? read : Kind.SIMILAR;
        }
        return Kind.PART;
    }

    private boolean similar(int name, int[] typed) {
        return typed.length >= SIMILAR_MIN && OneEdit.apart(folded[name], typed);
    }

    /** The parts of the name one after the other, from the first and then from each later one. */
    private static @Nullable Kind read(int[] parts, PartMatcher matcher) {
        Kind found = null;
        long fromStart = 1;
        long fromAnywhere = 1;
        long byInitials = 1;
        for (int i = 0; i < parts.length; i++) {
            if (matcher.endsWithin(parts[i], fromStart)) {
                found = better(found, Kind.BEGINNING_OF_READING);
            } else if (matcher.endsWithin(parts[i], fromAnywhere)) {
                found = better(found, Kind.PART);
            } else if (matcher.endsWithin(parts[i], byInitials)) {
                found = better(found, Kind.INITIALS);
            }
            fromStart = matcher.after(parts[i], fromStart, false);
            fromAnywhere = matcher.after(parts[i], fromAnywhere, false) | 1;
            byInitials = matcher.after(parts[i], byInitials, true) | 1;
            if (i == parts.length - 1 && (fromStart & matcher.end()) != 0) {
                found = Kind.READING;
            }
        }
        return found;
    }

    private static Kind better(@Nullable Kind known, Kind other) {
        return known == null || other.compareTo(known) < 0 ? other : known;
    }

    /** Where the text begins in the name, or -1. */
    private static int indexOf(int[] name, int[] typed) {
        for (int at = 0; at + typed.length <= name.length; at++) {
            if (Arrays.equals(name, at, at + typed.length, typed, 0, typed.length)) {
                return at;
            }
        }
        return -1;
    }
}
