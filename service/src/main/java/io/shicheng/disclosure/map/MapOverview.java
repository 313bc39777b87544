package io.shicheng.disclosure.map;

import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedMap.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** In which years the ties of a map have their dates. */
final class MapOverview {
    private static final int MOST_SPANS = 120;
    private static final int OUTLYING = 500;
    private static final List<Integer> SPAN_YEARS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500);

    private final List<Edge> ties;
    private final @Nullable List<Integer> years;

    MapOverview(List<Edge> ties) {
        this.ties = ties;
        this.years = years(ties);
    }

    /**
     * The years of ties but for the very first and last, one in five hundred each, that would leave no room for the
     * others; null where none has a date.
     */
    @Nullable
    List<Integer> years() {
        return years;
    }

    private static @Nullable List<Integer> years(List<Edge> ties) {
        int[] years = ties.stream()
                .flatMapToInt(tie -> IntStream.of(MapTies.first(tie.sinceYears()), MapTies.last(tie.untilYears())))
                .filter(year -> year != MapTies.NO_START && year != MapTies.OPEN_END)
                .sorted()
                .toArray();
        int left = years.length / OUTLYING;
        return years.length == 0 ? null : List.of(years[left], years[years.length - 1 - left]);
    }

    /**
     * Ties of which a year is known, by spans of as many years as make a picture that can be read; what lies outside of
     * the years is in the first or the last.
     */
    List<Span> histogram() {
        if (years == null) {
            return List.of();
        }
        int first = years.getFirst();
        int last = years.getLast();
        int length = SPAN_YEARS.stream()
                .filter(each -> (last - first) / each < MOST_SPANS)
                .findFirst()
                .orElse((last - first) / MOST_SPANS + 1);
        int start = Math.floorDiv(first, length) * length;
        int[] counts = new int[(last - start) / length + 1];
        for (Edge tie : ties) {
            int since = MapTies.first(tie.sinceYears());
            int until = MapTies.last(tie.untilYears());
            if (since != MapTies.NO_START || until != MapTies.OPEN_END) {
                // of one end alone, that is all that is known
                int from = since == MapTies.NO_START ? until : since;
                int to = until == MapTies.OPEN_END ? from : Math.max(until, from);
                int end = (Math.clamp(to, first, last) - start) / length;
                for (int span = (Math.clamp(from, first, last) - start) / length; span <= end; span++) {
                    counts[span]++;
                }
            }
        }
        List<Span> spans = new ArrayList<>();
        for (int span = 0; span < counts.length; span++) {
            spans.add(new Span(start + span * length, start + span * length + length - 1, counts[span]));
        }
        return spans;
    }
}
