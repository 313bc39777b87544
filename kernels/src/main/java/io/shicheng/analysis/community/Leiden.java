package io.shicheng.analysis.community;

import io.shicheng.analysis.community.move.BlockSweeps;
import io.shicheng.analysis.community.move.Chooser;
import io.shicheng.analysis.community.move.Coarsening;
import io.shicheng.analysis.community.move.Level;
import io.shicheng.analysis.community.move.LocalMoves;
import io.shicheng.analysis.community.move.OneByOne;
import io.shicheng.analysis.community.move.Refinement;
import io.shicheng.analysis.community.move.Shelters;
import io.shicheng.analysis.community.move.ShuffledGraph;
import io.shicheng.analysis.community.move.Workspace;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Communities by the Leiden algorithm.
 *
 * <p><b>Definition.</b> A division that is good by a {@link PartitionQuality}, of which no move of a single vertex
 * makes a better one, nor to join any two communities, and of which each community hangs together. Vertices are moved
 * to where they are best; each community is parted into sets that hang together and are well tied to the rest of it;
 * the sets become the vertices of the next level; and so on, until no sets join. Then once more from the first level
 * up, with other draws, and again from the ground as long as that makes the division better by 1/2000 of all ties.
 *
 * <p><b>Reference.</b> Traag, V., Waltman, L. and van Eck, N. J. (2019), From Louvain to Leiden: guaranteeing
 * well-connected communities, doi:10.1038/s41598-019-41695-z. Sums by community on a dense array with a list of those
 * met, rows added up without hashing: Sahu, S. (2023), GVE-Leiden, arXiv:2312.13936. Where that lets threads race,
 * blocks here see each other as they were when a sweep began, and communities, which do not touch, are refined each on
 * its own.
 *
 * <p><b>Time and space.</b> O(m) a sweep, in practice some ten of them in all; O(n + m), with O(n) a thread.
 *
 * <p><b>Unit and normalisation.</b> Community numbers from 0, the largest first; of equal ones that with the smallest
 * vertex.
 *
 * <p><b>Ties, parts, overflow.</b> Directions are left out, as by {@link PartitionQuality}; vertices without ties are
 * communities of their own. Of labels that are equally good the own one is kept, then the first met is taken, so the
 * order of the file may matter; gains below 10⁻¹² of what they are the difference of are not gains.
 *
 * <p><b>Determinism.</b> The seed draws the order in which sets join, and on graphs of up to 25,000 arcs other orders
 * of the vertices, of which the first best one counts; the same seed gives the same communities with any number of
 * threads.
 *
 * <p><b>Tried and lost</b>, on a web graph of 2.7 million ties and two cores, where a first call takes 0.19 s: looking
 * at all vertices again after the last move (0.04 s for one move more; it is known how much must change before a vertex
 * has a better place); the optimising compiler, which is busy until the run is over (0.16 s); loops trained longer
 * before (no gain) or shorter (0.08 s of that 0.16 back); the classes compiled as soon as they are loaded (no gain);
 * all threads from the start, no beginning made alone (0.008 s); adding up rows of the next level by runs, as
 * {@link Chooser} does (0.002 s); equal strengths without an array (no gain); drawing the order in which sets join
 * within windows of 64 to 1024 vertices, for the sake of memory (0.002 s gained, and worse communities of four graphs);
 * parts that end with the last vertex of a community rather than with its last tie (0.001 s).
 */
public final class Leiden {
    private static final int SWEEPS = 2;
    private static final int CLIMBS = 2;
    private static final int CYCLES = 4;
    /** A cycle that gains less than this share of the strength of all ties is the last. */
    private static final double WORTHWHILE = 1.0 / 2000;

    /** Small graphs are divided so often, each time in another order, and the best is kept. */
    private static final int BEGINNINGS = 10;
    /** Arcs of all these times together. */
    private static final int BEGINNINGS_ARCS = 50_000;

    private final Level ground;
    private final Workspace workspace;
    private final RunControl control;
    private final long seed;
    private final double[] totals;
    private final boolean[] waiting;
    private final boolean[] torn;
    private int[] labels;
    private @Nullable LocalMoves settling;
    private int draws;
    /** Twice the strength of the ties within communities. */
    private double tiesWithin;

    private Leiden(Level ground, long seed, Workspace workspace, RunControl control) {
        int n = ground.size();
        this.ground = ground;
        this.seed = seed;
        this.workspace = workspace;
        this.control = control;
        this.labels = workspace.ints();
        this.totals = workspace.doubles();
        this.waiting = new boolean[n];
        this.torn = new boolean[n];
        System.arraycopy(ground.masses(), 0, totals, 0, n);
        for (int v = 0; v < n; v++) {
            labels[v] = v;
        }
    }

    /**
     * @param weighted whether strengths count
     * @param seed of the order in which sets join
     * @throws UnmeasurableException if strengths add up to more than a double holds
     */
    public static Communities of(
            CsrGraph graph, boolean weighted, PartitionQuality quality, long seed, int threads, RunControl control) {
        control.phase("leiden", 0);
        CsrGraph undirected = graph.undirected(weighted);
        Communities best = once(undirected, weighted, quality, seed, threads, control);
        int beginnings = Math.clamp(BEGINNINGS_ARCS / Math.max(1, undirected.arcCount()), 1, BEGINNINGS);
        for (int beginning = 1; beginning < beginnings; beginning++) {
            ShuffledGraph shuffled = ShuffledGraph.of(undirected, seed + beginning);
            Communities other = once(shuffled.graph(), weighted, quality, seed + beginning, threads, control);
            best = best.orBetter(other, shuffled);
        }
        return best;
    }

    private static Communities once(
            CsrGraph undirected,
            boolean weighted,
            PartitionQuality quality,
            long seed,
            int threads,
            RunControl control) {
        int n = undirected.vertexCount();
        Workspace workspace = new Workspace(n, threads, control);
        double[] weights = PartitionQuality.weights(undirected, weighted);
        Level ground = quality.level(undirected, weights, workspace.doubles());
        Leiden leiden = new Leiden(ground, seed, workspace, control);
        if (ground.arcs() > 0) {
            leiden.run();
        }
        double worth = quality.of(ground, leiden.totals, leiden.tiesWithin);
        workspace.end();
        return Communities.of(leiden.labels, n, worth, workspace);
    }

    private void run() {
        if (BlockSweeps.suit(ground)) {
            labels = BlockSweeps.run(ground, SWEEPS, false, labels, totals, workspace);
        } else {
            Arrays.fill(waiting, true);
            OneByOne.run(ground, labels, totals, waiting, torn, workspace);
        }
        double worthwhile = WORTHWHILE * PartitionQuality.arcStrength(ground) / 2;
        double before = cycle(true);
        for (int i = 1; i < CYCLES && workspace.gain - before >= worthwhile; i++) {
            before = cycle(false);
        }
        if (settling != null) {
            settling.end();
            tiesWithin = settling.tiesWithin();
        }
    }

    /**
     * From the ground up and back; gives the gain before it, or before its second climb if it is the first: what a
     * first climb gains says nothing of what another would.
     */
    private double cycle(boolean first) {
        if (settling != null) {
            settling.close();
            settling = null;
        }
        Coarsening.Coarse coarse = coarser(ground, labels, totals, 1, workspace.ints());
        double before = workspace.gain;
        LocalMoves.Top top = climb(coarse.level(), coarse.labels());
        for (int i = 1; i < CLIMBS; i++) {
            before = first && i == 1 ? workspace.gain : before;
            top = climb(coarse.level(), coarse.labels());
        }
        Arrays.fill(totals, 0);
        coarse.level().sumMasses(coarse.labels(), totals, workspace);
        workspace.eachRange(new Projecting(coarse));
        Shelters shelters = Shelters.of(coarse.level(), coarse.labels(), coarse.setOf(), workspace);
        settling = new LocalMoves(ground, top, shelters, labels, totals, waiting, torn, workspace);
        settling.begin();
        workspace.back(coarse.setOf());
        return before;
    }

    /** The labels of a level, and of which vertex of the next level each of its vertices is a part. */
    private record Step(int[] labels, int[] setOf) {}

    /** From a level up, until no sets join; the labels of the level are then those found on top. */
    private LocalMoves.Top climb(Level bottom, int[] bottomLabels) {
        ArrayDeque<Step> steps = new ArrayDeque<>();
        Level level = bottom;
        int[] found = bottomLabels;
        while (true) {
            int n = level.size();
            double[] masses = new double[n];
            boolean[] all = new boolean[n];
            Arrays.fill(all, true);
            level.sumMasses(found, masses, workspace);
            OneByOne.run(level, found, masses, all, new boolean[n], workspace);
            Coarsening.Coarse coarse = coarser(level, found, masses, steps.size() + 2, new int[n]);
            if (coarse.level().size() == n) {
                joinedNone(level, found, masses, all);
                break;
            }
            steps.push(new Step(found, coarse.setOf()));
            level = coarse.level();
            found = coarse.labels();
        }
        LocalMoves.Top top = new LocalMoves.Top(level, found);
        for (Step step : steps) {
            Coarsening.project(found, step.setOf(), step.labels(), 0, step.setOf().length);
            found = step.labels();
        }
        return top;
    }

    /** Where no sets join, each community is one vertex; unless rounding forbade to join what it had made one. */
    private void joinedNone(Level level, int[] labels, double[] masses, boolean[] waiting) {
        boolean[] suspects = new boolean[level.size()];
        Arrays.fill(suspects, true);
        while (LocalMoves.apart(level, labels, masses, waiting, suspects, workspace)) {
            OneByOne.run(level, labels, masses, waiting, suspects, workspace);
        }
    }

    private Coarsening.Coarse coarser(Level level, int[] labels, double[] totals, int height, int[] setOf) {
        long drawn = (seed + ++draws) * 0xD6E8FEB86659FD93L;
        Refinement refinement = Refinement.of(level, labels, totals, drawn ^ drawn >>> 32, workspace);
        Coarsening.Coarse coarse = Coarsening.of(level, refinement, setOf, workspace);
        refinement.close();
        workspace.levels = Math.max(workspace.levels, height);
        control.advance(1);
        return coarse;
    }

    /** Takes the labels of a level to the ground. */
    private final class Projecting extends Workspace.Ranges {
        private final Coarsening.Coarse coarse;

        Projecting(Coarsening.Coarse coarse) {
            super(ground.size());
            this.coarse = coarse;
        }

        @Override
        public void run(int block, int from, int to) {
            Coarsening.project(coarse.labels(), coarse.setOf(), labels, from, to);
        }
    }
}
