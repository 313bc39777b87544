package io.shicheng.inquiry.comparison;

import io.shicheng.analysis.uncertainty.RepeatedStatements.Kind;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Pairs of people whose tie one work names, and whom it names at all. */
final class StatedPairs {
    /** Pairs that all works together could have named; more are not counted. */
    private static final long MOST_PAIRS = 10_000_000;

    private final Set<Long> pairs = new HashSet<>();
    private final BitSet people = new BitSet();

    void add(int one, int other) {
        pairs.add(pair(Math.min(one, other), Math.max(one, other)));
        people.set(one);
        people.set(other);
    }

    Set<Long> pairs() {
        return pairs;
    }

    private static long pair(int less, int more) {
        return (long) less << Integer.SIZE | more;
    }

    /**
     * Pairs by how many works could have named them and how many did; empty if they are too many to count.
     *
     * @param naming by pair, which works did
     */
    static List<Kind> kinds(Collection<StatedPairs> works, Map<Long, List<String>> naming, RunControl control) {
        long all = 0;
        for (StatedPairs work : works) {
            long named = work.people.cardinality();
            all += named * (named - 1) / 2;
        }
        if (all > MOST_PAIRS) {
            return List.of();
        }
        long[] askings = new long[(int) all];
        int next = 0;
        for (StatedPairs work : works) {
            control.checkCancelled();
            int[] named = work.people.stream().toArray();
            for (int i = 0; i < named.length; i++) {
                for (int j = i + 1; j < named.length; j++) {
                    askings[next++] = pair(named[i], named[j]);
                }
            }
        }
        Arrays.sort(askings);
        Map<Long, Long> counts = new TreeMap<>();
        for (int from = 0; from < askings.length; ) {
            int to = from;
            while (to < askings.length && askings[to] == askings[from]) {
                to++;
            }
            List<String> named = naming.get(askings[from]);
            long kind = (long) (to - from) << Integer.SIZE | (named == null ? 0 : named.size());
            counts.merge(kind, 1L, Long::sum);
            from = to;
        }
        List<Kind> kinds = new ArrayList<>();
        counts.forEach((kind, number) -> kinds.add(new Kind((int) (kind >> Integer.SIZE), kind.intValue(), number)));
        return kinds;
    }
}
