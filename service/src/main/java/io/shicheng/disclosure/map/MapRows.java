package io.shicheng.disclosure.map;

import io.shicheng.analysis.Measures;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.drawing.Drawing;
import io.shicheng.disclosure.drawing.NodeMeasures.Measured;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.HoldsPeople;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nodes of a drawing in the order in which they are worth drawing: by their bands, in each of them people by name
 * before others; of these those of whom the score may be seen by rank, and then all others. Who is not told apart by that
 * stands beside whom they are drawn beside.
 *
 * <p>People have their bands by rank in the open network, organisations, works and groups among themselves by how many
 * nodes are tied to them. Who has none of what is measured has no rank, and stands behind all who have one, together with
 * those who are in no ranking.
 */
@HoldsPeople
public final class MapRows {
    /** The last rank of each band but the last. */
    static final List<Integer> BANDS = List.of(3, 10, 30, 100, 300, 1_000, 3_000);

    /** The band of those without a rank. */
    static final int NO_BAND = BANDS.size() + 1;

    private static final int NO_RANK = Integer.MAX_VALUE;

    private final int[] nodeOf;
    private final int[] rowOf;
    private final int[] bandOf;

    private MapRows(int[] nodeOf, int[] bandOf) {
        this.nodeOf = nodeOf;
        this.bandOf = bandOf;
        this.rowOf = new int[nodeOf.length];
        for (int row = 0; row < nodeOf.length; row++) {
            rowOf[nodeOf[row]] = row;
        }
    }

    /** @param places of the nodes in an order that says no more of them than the picture */
    static MapRows of(Drawing drawing, Measured measured, PersonPolicy policy, int[] places) {
        List<NodeOrigin> nodes = drawing.nodes();
        double[] people = new double[nodes.size()];
        double[] others = new double[nodes.size()];
        Arrays.fill(people, Double.NaN);
        Arrays.fill(others, Double.NaN);
        int[] neighbours = neighbours(nodes.size(), drawing.edges());
        boolean highFirst = Measures.ofCode(measured.measure()).orElseThrow().highFirst();
        for (int n = 0; n < nodes.size(); n++) {
            if (!(nodes.get(n) instanceof NodeOrigin.Person person)) {
                others[n] = neighbours[n] == 0 ? Double.NaN : neighbours[n];
            } else if (policy.isRankedByName(person.key()) && !measured.none().contains(person.key())) {
                double score = measured.values().getOrDefault(person.key(), Double.NaN);
                people[n] = highFirst ? score : -score;
            }
        }
        int[] rank = new int[nodes.size()];
        Arrays.fill(rank, NO_RANK);
        rank(people, rank);
        rank(others, rank);
        int[] band = Arrays.stream(rank).map(MapRows::band).toArray();
        int[] shown = new int[rank.length];
        for (int n = 0; n < rank.length; n++) {
            boolean seen = !(nodes.get(n) instanceof NodeOrigin.Person person) || policy.seesScore(person.key());
            shown[n] = seen ? rank[n] : NO_RANK;
        }
        int[] order = IntStream.range(0, rank.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(n -> band[n])
                        .thenComparingInt(n -> nodes.get(n) instanceof NodeOrigin.Person ? 0 : 1)
                        .thenComparingInt(n -> shown[n])
                        .thenComparingInt(n -> places[n]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new MapRows(order, band);
    }

    /** Distinct other nodes that each is tied to. */
    private static int[] neighbours(int nodes, List<Edge> edges) {
        long[] pairs = edges.stream()
                .filter(edge -> edge.from() != edge.to())
                .mapToLong(edge -> pair(Math.min(edge.from(), edge.to()), Math.max(edge.from(), edge.to())))
                .sorted()
                .toArray();
        int[] neighbours = new int[nodes];
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                neighbours[(int) (pairs[i] >>> 32)]++;
                neighbours[(int) pairs[i]]++;
            }
        }
        return neighbours;
    }

    private static long pair(int one, int other) {
        return (long) one << 32 | other;
    }

    /** Ranks of those who have a value, the greatest first; equal ones have the same, the first of them. */
    private static void rank(double[] values, int[] rank) {
        int[] order = IntStream.range(0, values.length)
                .filter(n -> !Double.isNaN(values[n]))
                .boxed()
                .sorted(Comparator.comparingDouble(n -> -values[n]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < order.length; i++) {
            boolean equal = i > 0 && values[order[i]] == values[order[i - 1]];
            rank[order[i]] = equal ? rank[order[i - 1]] : i + 1;
        }
    }

    private static int band(int rank) {
        if (rank == NO_RANK) {
            return NO_BAND;
        }
        int band = 0;
        while (band < BANDS.size() && rank > BANDS.get(band)) {
            band++;
        }
        return band;
    }

    int count() {
        return nodeOf.length;
    }

    int nodeOf(int row) {
        return nodeOf[row];
    }

    int rowOf(int node) {
        return rowOf[node];
    }

    int bandOf(int row) {
        return bandOf[nodeOf[row]];
    }
}
