package io.shicheng.disclosure.map;

import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedMap.Bridge;
import io.shicheng.disclosure.answer.DisclosedMap.Community;
import io.shicheng.disclosure.answer.DisclosedMap.Span;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.graph.HoldsPeople;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the head of a map says of all its nodes and ties together. */
@HoldsPeople
final class MapOverview {
    private static final int MOST_COMMUNITIES = 1_000;
    private static final int MOST_BRIDGES = 6_000;
    private static final int MOST_SPANS = 120;
    private static final int OUTLYING = 500;
    private static final List<Integer> SPAN_YEARS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500);

    private final MapColumns columns;
    private final List<Edge> ties;
    private final MapCommunities communities;
    private final @Nullable List<Integer> years;

    MapOverview(MapColumns columns, List<Edge> ties, MapCommunities communities) {
        this.columns = columns;
        this.ties = ties;
        this.communities = communities;
        this.years = years(ties);
    }

    List<Community> communities() {
        List<Community> shown = new ArrayList<>();
        List<int[]> members = communities.members(columns);
        for (int c = 0; c < members.size() && shown.size() < MOST_COMMUNITIES; c++) {
            if (members.get(c).length > 1) {
                shown.add(community(c, members.get(c)));
            }
        }
        return shown;
    }

    private Community community(int number, int[] rows) {
        double x = Arrays.stream(rows).mapToDouble(columns::x).average().orElseThrow();
        double y = Arrays.stream(rows).mapToDouble(columns::y).average().orElseThrow();
        double side = Math.max(columns.box().width(), columns.box().height());
        double across = side == 0 ? 0 : columns.box().width() / side;
        double along = side == 0 ? 0 : columns.box().height() / side;
        double[] away = Arrays.stream(rows)
                .mapToDouble(row -> Math.hypot((columns.x(row) - x) * across, (columns.y(row) - y) * along))
                .sorted()
                .toArray();
        int people = Arrays.stream(rows).map(row -> people(columns.origin(row))).sum();
        return new Community(
                number,
                (int) Math.round(x),
                (int) Math.round(y),
                (int) Math.ceil(away[(away.length - 1) * 9 / 10]),
                rows.length,
                people,
                rows[0]);
    }

    private static int people(NodeOrigin origin) {
        return switch (origin) {
            case NodeOrigin.Person _ -> 1;
            case NodeOrigin.Thing _ -> 0;
            case NodeOrigin.People people -> people.group().shown();
        };
    }

    List<Bridge> bridges() {
        Map<Long, Integer> counts = new HashMap<>();
        for (Edge tie : ties) {
            int one = columns.community(tie.from());
            int other = columns.community(tie.to());
            if (one != other && Math.max(one, other) < MOST_COMMUNITIES) {
                counts.merge((long) Math.min(one, other) << 32 | Math.max(one, other), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Bridge((int) (entry.getKey() >>> 32), (int) (long) entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Bridge bridge) -> -bridge.ties())
                        .thenComparingInt(Bridge::from)
                        .thenComparingInt(Bridge::to))
                .limit(MOST_BRIDGES)
                .toList();
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
