package io.shicheng.disclosure.map.level;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.community.LeidenHierarchy;
import io.shicheng.analysis.community.PartitionQuality;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Communities by the Leiden method, and the smaller ones into which each falls on the levels of its hierarchy. Those
 * that are within no other have the first numbers, the largest number 0, of two that are as large the one whose first
 * node comes first; then come their parts, level by level. Nodes without ties are in none.
 */
public final class CommunityTree {
    static final int NONE = -1;

    /** Communities of fewer nodes are shown node by node as soon as they are open. */
    private static final int LEAST_PARTED = 48;
    /** What opens falls into as many at least, or there would be little to see of it. */
    private static final int FEWEST_PARTS = 4;

    private static final int LEAST_PART = 8;
    /** Of large networks parts are larger, so that there are some thousands of them and no more. */
    private static final int MOST_PARTS = 4_000;

    private final int[] ofNode;
    private final List<Integer> parents = new ArrayList<>();
    private final int leastPart;

    /** A community that may have parts, of sets of the level below that. */
    private record Whole(int number, int[] nodes, int level) {}

    private CommunityTree(int nodes) {
        this.ofNode = new int[nodes];
        this.leastPart = Math.max(LEAST_PART, nodes / MOST_PARTS);
        Arrays.fill(ofNode, NONE);
    }

    /** @param graph without directions */
    public static CommunityTree of(CsrGraph graph, RunControl control) {
        CommunityTree tree = new CommunityTree(graph.vertexCount());
        if (graph.arcCount() == 0) {
            return tree;
        }
        Measure leiden = Measures.ofCode("leiden").orElseThrow();
        control.phase(leiden.code(), 0);
        Settings settings = Settings.usual().withWeighted(true);
        int[] labels = Arrays.stream(leiden.scores(graph, settings, control).values())
                .mapToInt(label -> (int) label)
                .toArray();
        List<int[]> levels = LeidenHierarchy.of(
                graph, true, PartitionQuality.modularity(1), labels, settings.seed(), settings.threads(), control);
        int[] tied = IntStream.range(0, labels.length)
                .filter(node -> graph.outDegree(node) > 0)
                .toArray();
        int[] counts = new int[labels.length];
        List<Whole> wholes = tree.add(NONE, parts(tied, labels, counts, 1), levels.size());
        while (!wholes.isEmpty()) {
            List<Whole> next = new ArrayList<>();
            for (Whole whole : wholes) {
                control.checkCancelled();
                next.addAll(tree.open(whole, levels, counts));
            }
            wholes = next;
        }
        return tree;
    }

    private List<Whole> add(int parent, List<int[]> parts, int level) {
        List<Whole> added = new ArrayList<>();
        for (int[] nodes : parts) {
            int number = parents.size();
            parents.add(parent);
            for (int node : nodes) {
                ofNode[node] = number;
            }
            added.add(new Whole(number, nodes, level));
        }
        return added;
    }

    /** Falls into its parts of the highest level on which there are enough of them. */
    private List<Whole> open(Whole whole, List<int[]> levels, int[] counts) {
        int size = whole.nodes().length;
        if (size < Math.max(LEAST_PARTED, FEWEST_PARTS * leastPart)) {
            return List.of();
        }
        for (int level = whole.level() - 1; level >= 0; level--) {
            List<int[]> parts = parts(whole.nodes(), levels.get(level), counts, leastPart);
            int within = parts.stream().mapToInt(part -> part.length).sum();
            if (parts.size() >= FEWEST_PARTS && 2 * within >= size) {
                return add(whole.number(), parts, level);
            }
        }
        return List.of();
    }

    /**
     * Nodes by their sets, the largest first; of those that are as large, the one that begins first.
     *
     * @param nodes in rising order
     * @param counts a 0 for each set, as it is left
     * @param least nodes of a set that is one of them
     */
    private static List<int[]> parts(int[] nodes, int[] setOf, int[] counts, int least) {
        for (int node : nodes) {
            counts[setOf[node]]++;
        }
        List<int[]> parts = new ArrayList<>();
        int[] placeOf = counts; // from −1 down, once it is known
        for (int node : nodes) {
            int set = setOf[node];
            if (counts[set] >= least) {
                parts.add(new int[counts[set]]);
                placeOf[set] = -parts.size();
            }
        }
        int[] filled = new int[parts.size()];
        for (int node : nodes) {
            int part = -placeOf[setOf[node]] - 1;
            if (part >= 0) {
                parts.get(part)[filled[part]++] = node;
            }
        }
        for (int node : nodes) {
            counts[setOf[node]] = 0;
        }
        parts.sort(Comparator.<int[]>comparingInt(part -> -part.length).thenComparingInt(part -> part[0]));
        return parts;
    }

    /** How many there are, on all levels. */
    public int count() {
        return parents.size();
    }

    /** The smallest that the node is in, or {@link #NONE}. */
    public int of(int node) {
        return ofNode[node];
    }

    /** Of which community it is a part; {@link #NONE} of those that are within no other. */
    public int parent(int community) {
        return parents.get(community);
    }
}
