package io.shicheng.disclosure.map;

import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedMap.Bridge;
import io.shicheng.disclosure.answer.DisclosedMap.Community;
import io.shicheng.disclosure.answer.DisclosedMap.Levels;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.map.level.RowCommunities;
import io.shicheng.graph.HoldsPeople;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Communities of a map and their parts, as its head and its bytes tell of them. What they are called by is said if it is
 * so of half of them at least: where they are, what their people do, and which kind of node they are.
 */
@HoldsPeople
final class MapLevels {
    private static final int MOST_BRIDGES = 6_000;
    /** The same between the smallest communities, in the bytes. */
    private static final int MOST_TIED = 60_000;

    private final MapColumns columns;
    private final RowCommunities communities;
    private final List<Edge> ties;
    private final List<Community> all;

    /** @param craft of people by name; null of all others */
    MapLevels(
            MapColumns columns,
            List<Edge> ties,
            Function<NodeOrigin, @Nullable String> place,
            Function<NodeOrigin, @Nullable String> craft) {
        this.columns = columns;
        this.communities = columns.communities();
        this.ties = ties;
        List<int[]> members = communities.members();
        this.all = IntStream.range(0, members.size())
                .mapToObj(c -> community(c, members.get(c), place, craft))
                .toList();
    }

    private Community community(
            int number,
            int[] rows,
            Function<NodeOrigin, @Nullable String> place,
            Function<NodeOrigin, @Nullable String> craft) {
        double x = Arrays.stream(rows).mapToDouble(columns::x).average().orElseThrow();
        double y = Arrays.stream(rows).mapToDouble(columns::y).average().orElseThrow();
        double side = Math.max(columns.box().width(), columns.box().height());
        double across = side == 0 ? 0 : columns.box().width() / side;
        double along = side == 0 ? 0 : columns.box().height() / side;
        double[] away = Arrays.stream(rows)
                .mapToDouble(row -> Math.hypot((columns.x(row) - x) * across, (columns.y(row) - y) * along))
                .sorted()
                .toArray();
        List<NodeOrigin> origins = Arrays.stream(rows).mapToObj(columns::origin).toList();
        return new Community(
                number,
                (int) Math.round(x),
                (int) Math.round(y),
                (int) Math.ceil(away[(away.length - 1) * 9 / 10]),
                rows.length,
                origins.stream().mapToInt(MapLevels::people).sum(),
                rows[0],
                ofHalf(origins, MapColumns::kindOf),
                ofHalf(origins, place),
                ofHalf(origins, craft));
    }

    /** What is so of most, if they are half of all: people one by one, and those of a group as many as it shows. */
    private static @Nullable String ofHalf(List<NodeOrigin> origins, Function<NodeOrigin, @Nullable String> said) {
        Map<String, Long> counts = new HashMap<>();
        long all = 0;
        for (NodeOrigin origin : origins) {
            long count = Math.max(1, people(origin));
            String value = said.apply(origin);
            if (value != null) {
                counts.merge(value, count, Long::sum);
            }
            all += count;
        }
        Map.Entry<String, Long> most = counts.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElse(null);
        return most == null || 2 * most.getValue() < all ? null : most.getKey();
    }

    private static int people(NodeOrigin origin) {
        return switch (origin) {
            case NodeOrigin.Person _ -> 1;
            case NodeOrigin.Thing _ -> 0;
            case NodeOrigin.People people -> people.group().shown();
        };
    }

    /** Those that are within no other. */
    List<Community> whole() {
        return all.subList(0, communities.wholeCount());
    }

    /** Ties between these. */
    List<Bridge> bridges() {
        return between(columns::community, MOST_BRIDGES);
    }

    /** All of them, for the bytes. */
    List<Community> all() {
        return all;
    }

    /** Of which other each is a part. */
    int parent(int community) {
        return communities.parent(community);
    }

    /** Ties between the smallest. Those of one of them with what it is within are seen as soon as that is open. */
    List<Bridge> tied() {
        return between(communities::smallest, MOST_TIED).stream()
                .sorted(Comparator.comparingInt(Bridge::from).thenComparingInt(Bridge::to))
                .toList();
    }

    private List<Bridge> between(IntUnaryOperator of, int most) {
        long[] pairs = ties.stream()
                .mapToLong(tie -> pair(of.applyAsInt(tie.from()), of.applyAsInt(tie.to())))
                .filter(pair ->
                        communities.isListed((int) pair) && !communities.isWithin((int) (pair >> 32), (int) pair))
                .sorted()
                .toArray();
        List<Bridge> bridges = new ArrayList<>();
        for (int start = 0, end = 0; start < pairs.length; start = end) {
            while (end < pairs.length && pairs[end] == pairs[start]) {
                end++;
            }
            bridges.add(new Bridge((int) (pairs[start] >> 32), (int) pairs[start], end - start));
        }
        bridges.sort(Comparator.comparingInt(bridge -> -bridge.ties())); // stable: by their ends where these are equal
        return bridges.size() <= most ? bridges : List.copyOf(bridges.subList(0, most));
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /** What the bytes have by number, and how many communities there are of each level. */
    Levels levels() {
        List<Integer> sizes = new ArrayList<>();
        int[] depth = new int[all.size()];
        for (int c = 0; c < depth.length; c++) {
            int parent = communities.parent(c);
            depth[c] = parent == RowCommunities.NONE ? 0 : depth[parent] + 1;
            if (depth[c] == sizes.size()) {
                sizes.add(0);
            }
            sizes.set(depth[c], sizes.get(depth[c]) + 1);
        }
        return new Levels(sizes, texts(Community::cluster), texts(Community::discipline));
    }

    private List<String> texts(Function<Community, @Nullable String> of) {
        TreeSet<String> texts = new TreeSet<>();
        for (Community each : all) {
            String text = of.apply(each);
            if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }
}
