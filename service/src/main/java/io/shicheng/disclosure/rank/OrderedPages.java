package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.rank.ArrangedRanking.NamedRow;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pages of rows by name, those of equal ranks in the order of their ids. To know it takes the ids of all who have the
 * rank of the first or the last row of a page, of whom there may be thousands, so the order of the last few is kept, and
 * no id. Thread-safe.
 */
@HoldsPeople
final class OrderedPages {
    private static final int MOST_KEPT = 32;

    private final Map<Range, List<NamedRow>> kept = new ConcurrentHashMap<>();

    /** Rows that are put in order together. */
    private record Range(int first, int end) {}

    /**
     * The rows of a page.
     *
     * @param named all, best first; the same in each call
     * @param ids the order of ids
     */
    List<NamedRow> page(List<NamedRow> named, int skipped, int top, Comparator<NodeKey> ids) {
        int from = Math.min(skipped, named.size());
        int to = (int) Math.min((long) skipped + top, named.size());
        if (from == to) {
            return List.of();
        }
        int first = from;
        while (first > 0 && rank(named, first - 1) == rank(named, from)) {
            first--;
        }
        int end = to;
        while (end < named.size() && rank(named, end) == rank(named, to - 1)) {
            end++;
        }
        return ordered(named, new Range(first, end), ids).subList(from - first, to - first);
    }

    private List<NamedRow> ordered(List<NamedRow> named, Range range, Comparator<NodeKey> ids) {
        List<NamedRow> known = kept.get(range);
        if (known != null) {
            return known;
        }
        List<NamedRow> ordered = named.subList(range.first(), range.end()).stream()
                .sorted(Comparator.comparingInt((NamedRow each) -> each.place().rank())
                        .thenComparing(NamedRow::key, ids))
                .toList();
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(range, ordered);
        return ordered;
    }

    private static int rank(List<NamedRow> named, int row) {
        return named.get(row).place().rank();
    }
}
