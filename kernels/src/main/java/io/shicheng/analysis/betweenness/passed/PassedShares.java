package io.shicheng.analysis.betweenness.passed;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.structure.BiconnectedBlocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Betweenness of one vertex, by steps, taken apart by its ties, with what is left without each.
 *
 * <p><b>Definition.</b> A tie carries half of the pairs of ends whose shortest paths come or go by it; what less passes
 * without it tells {@link PassedTies}.
 *
 * <p><b>How.</b> On an undirected graph each block that v is in is searched alone, as {@link BlockAround} says; what
 * passes from one block to another passes through v for certain, also without a tie of a block that holds together
 * without it. On a directed graph searches begin at those who can reach v, and, against the arcs, at those whom v
 * reaches.
 *
 * <p><b>Time and space.</b> A search from each other of the blocks. Of a vertex of more than {@value #FEW} ties, those
 * that carry most are guessed from {@value #SAMPLE} sources; if one of the first {@value Explanation#MEASURED_ANEW} is
 * not among them, those are searched from again for whom it is on the way. O(n + m).
 *
 * <p><b>Facts.</b> {@code blocks} that v is in; {@code sources_run}.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads.
 */
public final class PassedShares {
    /** Ties of a vertex of all of which it is told at once what is left without them. */
    private static final int FEW = 16;

    /** Sources of each part by which the ties that carry most are guessed. */
    private static final int SAMPLE = 64;

    /** What is this little of the score is what sums in doubles leave of nothing. */
    private static final double NOTHING = 1e-12;

    private final CsrGraph graph;
    private final int vertex;
    private final int threads;
    private final RunControl control;
    private final List<Part> parts = new ArrayList<>();
    /** By contact, what it carries and what is lost without the tie to it. */
    private final Map<Integer, Amounts> amounts = new TreeMap<>();

    private int blocks = 1;
    private long sources;

    /** A graph that is searched, and the numbers of its vertices in the whole one; null if they are the same. */
    private record Part(
            PassedTies ties, int[] sources, @Nullable BlockAround block) {
        int contact(int c) {
            int own = ties.contacts()[c];
            return block == null ? own : block.vertex(own);
        }
    }

    /** Of a tie. */
    private static final class Amounts {
        private double share;
        private double lost;
    }

    private PassedShares(CsrGraph graph, int vertex, int threads, RunControl control) {
        this.graph = graph;
        this.vertex = vertex;
        this.threads = threads;
        this.control = control;
    }

    /** Null if there are too many shortest paths to be counted. */
    public static @Nullable Explanation of(CsrGraph graph, int vertex, int threads, RunControl control) {
        PassedShares run = new PassedShares(graph, vertex, threads, control);
        if (graph.directed()) {
            run.bothWays();
        } else {
            run.byBlocks();
        }
        return run.explanation();
    }

    private void bothWays() {
        CsrGraph back = graph.transpose();
        for (PassedTies ties : List.of(
                PassedTies.of(graph, back, vertex, null, threads, control),
                PassedTies.of(back, graph, vertex, null, threads, control))) {
            parts.add(new Part(ties, ties.allSources(), null));
        }
    }

    private void byBlocks() {
        List<BlockAround> around = BlockAround.of(graph, false, BiconnectedBlocks.of(graph, control), vertex);
        blocks = around.size();
        double everybody = around.stream().mapToDouble(BlockAround::people).sum();
        for (BlockAround block : around) {
            double others = everybody - block.people();
            if (block.size() == 2) {
                Amounts amount = amount(block.vertex(block.others()[0]));
                amount.share = block.people() * others / 2;
                amount.lost = block.people() * others;
                continue;
            }
            CsrGraph own = block.graph();
            PassedTies ties = PassedTies.of(own, own, block.center(), block.weights(), threads, control);
            double[] first = ties.firstSteps();
            for (int c = 0; c < first.length; c++) {
                amount(block.vertex(ties.contacts()[c])).share = first[c] * others / 2;
            }
            parts.add(new Part(ties, block.others(), block));
        }
    }

    private Amounts amount(int contact) {
        return amounts.computeIfAbsent(contact, _ -> new Amounts());
    }

    private @Nullable Explanation explanation() {
        boolean few =
                parts.stream().mapToInt(part -> part.ties().contacts().length).sum() <= FEW;
        int[] likely = few ? new int[0] : likely();
        control.phase(
                "why", parts.stream().mapToLong(part -> part.sources().length).sum());
        for (Part part : parts) {
            if (!add(part, part.sources(), few ? all(part) : wanted(part, likely))) {
                return null;
            }
        }
        Explanation shares = shares();
        int[] missing = Arrays.stream(shares.carriers())
                .limit(Explanation.MEASURED_ANEW)
                .filter(carrier -> !few && Arrays.binarySearch(likely, carrier) < 0)
                .sorted()
                .toArray();
        if (missing.length > 0 && !searchAgain(missing)) {
            return null;
        }
        return few ? shares.told(FEW, this::without) : shares.measuredAnew(this::without);
    }

    /** Who seems to carry most by a few sources, ascending: twice as many as will be told of. */
    private int[] likely() {
        Map<Integer, Double> seen = new TreeMap<>();
        amounts.forEach((contact, amount) -> seen.put(contact, amount.share));
        for (Part part : parts) {
            int[] all = part.sources();
            int[] few = IntStream.range(0, Math.min(SAMPLE, all.length))
                    .map(i -> all[(int) ((long) i * all.length / SAMPLE)])
                    .toArray();
            PassedTies.Sums sums = part.ties().from(few, new boolean[part.ties().contacts().length]);
            for (int c = 0; sums != null && c < sums.passed().length; c++) {
                double estimate = sums.passed()[c] * all.length / few.length / 2;
                seen.merge(part.contact(c), estimate, Double::sum);
            }
        }
        return seen.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(2L * Explanation.MEASURED_ANEW)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    private static boolean[] all(Part part) {
        boolean[] all = new boolean[part.ties().contacts().length];
        Arrays.fill(all, true);
        return all;
    }

    /** @param carriers ascending */
    private static boolean[] wanted(Part part, int[] carriers) {
        boolean[] wanted = new boolean[part.ties().contacts().length];
        for (int c = 0; c < wanted.length; c++) {
            wanted[c] = Arrays.binarySearch(carriers, part.contact(c)) >= 0;
        }
        return wanted;
    }

    private boolean searchAgain(int[] carriers) {
        for (Part part : parts) {
            boolean[] wanted = wanted(part, carriers);
            int[] from = part.ties().comingBy(wanted, part.sources());
            control.phase("without", from.length);
            sources += from.length;
            PassedTies.Sums sums = part.ties().from(from, wanted);
            if (sums == null) {
                return false;
            }
            for (int c = 0; c < wanted.length; c++) {
                amount(part.contact(c)).lost += sums.lost()[c];
            }
        }
        return true;
    }

    private boolean add(Part part, int[] from, boolean[] wanted) {
        sources += from.length;
        PassedTies.Sums sums = part.ties().from(from, wanted);
        if (sums == null) {
            return false;
        }
        for (int c = 0; c < wanted.length; c++) {
            Amounts amount = amount(part.contact(c));
            amount.share += sums.passed()[c] / 2;
            amount.lost += sums.lost()[c];
        }
        return true;
    }

    private Explanation shares() {
        double score = 0;
        for (Amounts amount : amounts.values()) {
            score += amount.share;
        }
        Map<String, Number> facts = new LinkedHashMap<>();
        facts.put("blocks", blocks);
        facts.put("sources_run", sources);
        return Explanation.of(
                score,
                0,
                amounts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                amounts.values().stream().mapToDouble(amount -> amount.share).toArray(),
                null,
                facts);
    }

    private double without(int contact) {
        double score =
                amounts.values().stream().mapToDouble(amount -> amount.share).sum();
        double left = score - amount(contact).lost;
        return left <= score * NOTHING ? 0 : left;
    }
}
