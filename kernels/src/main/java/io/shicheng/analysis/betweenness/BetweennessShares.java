package io.shicheng.analysis.betweenness;

import io.shicheng.analysis.betweenness.passed.BlockAround;
import io.shicheng.analysis.betweenness.passed.PassedShares;
import io.shicheng.analysis.distance.ArcLengths;
import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.parallel.OrderedSum;
import io.shicheng.analysis.structure.BiconnectedBlocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Betweenness of one vertex taken apart: by the pairs of its ties that shortest paths come and go by, and by its ties,
 * each of which carries half of the pairs that it is in.
 *
 * <p><b>Definition.</b> A pair of ties {x, y} of v carries {@code Σ σ(s,x)/σ(s,v) · δ(s,v→y)} over sources s, x next
 * before v and y next after it, {@code δ(s,v→y)} what on y and behind it depends on v; each unordered pair of ends
 * counts once on an undirected graph. All pairs add up to the betweenness of v.
 *
 * <p><b>Reference.</b> Brandes, U. (2001), doi:10.1080/0022250X.2001.9990249.
 *
 * <p><b>How.</b> On an undirected graph each block that v is in is searched alone, from each of its vertices, which
 * stands for all that hangs on it; what passes from one block to another passes through v for certain, and is the
 * product of how many people are on either side. On a directed graph the searches begin at those who can reach v.
 *
 * <p><b>Time and space.</b> O(b·m(b)), weighted with a factor log b, for blocks of b vertices and m(b) ties that v is
 * in; O(n + m), and k² a thread for the k ties of v within a block, where k is at most {@value #MOST_IN_PAIRS}: of more
 * no pairs are told.
 *
 * <p><b>Facts.</b> {@code blocks} that v is in; {@code sources_run}.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: sources are summed in fixed blocks.
 */
public final class BetweennessShares {
    /** Ties of v within a block of which pairs are told. */
    private static final int MOST_IN_PAIRS = 512;

    /** Ties of v in all of which pairs across blocks are told: those that carry most. */
    private static final int MOST_ACROSS = 1_000;

    private static final int SOURCES_TOGETHER = 16;

    private final CsrGraph graph;
    private final boolean weighted;
    private final int vertex;
    private final int threads;
    private final RunControl control;
    /** By contact. */
    private final Map<Integer, Double> shares = new LinkedHashMap<>();

    private final List<Pair> pairs = new ArrayList<>();
    private boolean allPairs = true;
    private long sources;

    /** A pair of ties, by their other ends, and what it carries. On a directed graph, from one to the other. */
    public record Pair(int one, int other, double share) {}

    /**
     * What was found.
     *
     * @param pairs the greatest share first; of a vertex with very many ties, not all
     * @param allPairs whether they are all that carry something
     */
    public record Result(Explanation explanation, List<Pair> pairs, boolean allPairs) {}

    private BetweennessShares(CsrGraph graph, boolean weighted, int vertex, int threads, RunControl control) {
        this.graph = graph;
        this.weighted = weighted && graph.weighted();
        this.vertex = vertex;
        this.threads = threads;
        this.control = control;
    }

    /** @param weighted whether strengths count: the length of a tie is then 1/strength */
    public static Result of(CsrGraph graph, boolean weighted, int vertex, int threads, RunControl control) {
        BetweennessShares run = new BetweennessShares(graph, weighted, vertex, threads, control);
        int blocks = graph.directed() ? run.whole() : run.blocks();
        return run.result(blocks);
    }

    /** By ties alone: where distances are steps, with what is left without the tie, and far sooner than with the pairs. */
    public static Explanation byTies(CsrGraph graph, boolean weighted, int vertex, int threads, RunControl control) {
        Explanation inSteps = weighted && graph.weighted() ? null : PassedShares.of(graph, vertex, threads, control);
        return inSteps == null ? of(graph, weighted, vertex, threads, control).explanation() : inSteps;
    }

    private Result result(int blocks) {
        int[] carriers = new int[shares.size()];
        double[] carried = new double[carriers.length];
        double score = 0;
        int i = 0;
        for (Map.Entry<Integer, Double> each : shares.entrySet()) {
            carriers[i] = each.getKey();
            carried[i] = each.getValue();
            score += carried[i++];
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.share())
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other));
        Map<String, Number> facts = new LinkedHashMap<>();
        facts.put("blocks", blocks);
        facts.put("sources_run", sources);
        return new Result(Explanation.of(score, 0, carriers, carried, null, facts), List.copyOf(pairs), allPairs);
    }

    private int whole() {
        control.phase("why", graph.vertexCount());
        int[] sourcesOfV = new NeighbourhoodBack(graph).of(vertex);
        PassedPaths passed = new PassedPaths(graph, weighted ? ArcLengths.of(graph) : null, null, vertex);
        add(passed, searched(passed, sourcesOfV, source -> 1), v -> v, 1);
        return 1;
    }

    private int blocks() {
        BiconnectedBlocks blocks = BiconnectedBlocks.of(graph, control);
        List<BlockAround> around = BlockAround.of(graph, weighted, blocks, vertex);
        control.phase("why", around.stream().mapToLong(BlockAround::size).sum());
        double everybody = around.stream().mapToDouble(BlockAround::people).sum();
        List<Side> sides = new ArrayList<>();
        for (int b = 0; b < around.size(); b++) {
            BlockAround block = around.get(b);
            PassedPaths passed = passed(block);
            double[] first = passed.firstSteps(control);
            for (int c = 0; c < first.length; c++) {
                int contact = block.vertex(passed.contact(c));
                shares.merge(contact, first[c] * (everybody - block.people()) / 2, Double::sum);
                sides.add(new Side(b, contact, first[c]));
            }
            if (block.size() > 2) {
                double[] sums = searched(passed, block.others(), block::weight);
                add(passed, sums, block::vertex, 0.5);
            } else {
                control.advance(block.size());
            }
        }
        across(sides);
        return around.size();
    }

    private static PassedPaths passed(BlockAround block) {
        double[] classes = new double[2 * block.size()];
        for (int i = 0; i < block.size(); i++) {
            classes[2 * i] = block.weight(i);
            classes[2 * i + 1] = 1;
        }
        return new PassedPaths(block.graph(), block.lengths(), classes, block.center());
    }

    /** Of a tie in a block: how many people's shortest paths come to v by it. */
    private record Side(int block, int contact, double people) {}

    private void across(List<Side> sides) {
        List<Side> most = sides.stream()
                .filter(side -> side.people() > 0)
                .sorted(Comparator.comparingDouble((Side side) -> -side.people())
                        .thenComparingInt(Side::contact))
                .limit(MOST_ACROSS)
                .toList();
        allPairs &=
                most.size() == sides.stream().filter(side -> side.people() > 0).count();
        for (int i = 0; i < most.size(); i++) {
            for (int j = i + 1; j < most.size(); j++) {
                Side one = most.get(i);
                Side other = most.get(j);
                if (one.block() != other.block()) {
                    pairs.add(new Pair(
                            Math.min(one.contact(), other.contact()),
                            Math.max(one.contact(), other.contact()),
                            one.people() * other.people()));
                }
            }
        }
    }

    /** How much a source weighs. */
    @FunctionalInterface
    private interface SourceWeight {
        double of(int source);
    }

    /** The number of a vertex in the whole graph. */
    @FunctionalInterface
    private interface Numbering {
        int of(int local);
    }

    /** By contact before and contact after, or by contact alone where these are many. */
    private double[] searched(PassedPaths passed, int[] from, SourceWeight weight) {
        sources += from.length;
        int k = passed.contacts();
        boolean told = k <= MOST_IN_PAIRS;
        return OrderedSum.of(told ? k * k : k, from.length, SOURCES_TOGETHER, threads, control, () -> {
            WeightedPaths paths = passed.paths(control);
            return (item, sums) -> {
                paths.from(from[item], weight.of(from[item]));
                passed.add(paths, weight.of(from[item]), told, sums);
            };
        });
    }

    /** @param counted how often a pair of ends is to be counted: both ways were */
    private void add(PassedPaths passed, double[] sums, Numbering numbering, double counted) {
        int k = passed.contacts();
        if (sums.length == k && k != 1) {
            allPairs = false;
            for (int c = 0; c < k; c++) {
                shares.merge(numbering.of(passed.contact(c)), sums[c] * counted, Double::sum);
            }
            return;
        }
        for (int x = 0; x < k; x++) {
            for (int y = 0; y < k; y++) {
                double share = sums[x * k + y] * counted;
                int one = numbering.of(passed.contact(x));
                int other = numbering.of(passed.contact(y));
                shares.merge(one, share / 2, Double::sum);
                shares.merge(other, share / 2, Double::sum);
                addPair(one, other, share, sums[y * k + x] * counted, x < y);
            }
        }
    }

    private void addPair(int one, int other, double there, double back, boolean once) {
        if (graph.directed()) {
            if (there > 0) {
                pairs.add(new Pair(one, other, there));
            }
        } else if (once && there + back > 0) {
            pairs.add(new Pair(Math.min(one, other), Math.max(one, other), there + back));
        }
    }
}
