package io.shicheng.layout.force;

import io.shicheng.analysis.parallel.Rounds;
import io.shicheng.layout.coarsening.LevelGraph;
import io.shicheng.layout.repulsion.HilbertOrder;
import io.shicheng.layout.repulsion.InteractionList;
import io.shicheng.layout.repulsion.PackedTree;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Moves vertices by forces, step by step: ties pull in proportion to strength and length, vertices push each other by the product
 * of their masses over their distance, and gravity pulls everything to the origin in proportion to mass and distance.
 *
 * <p>A step is the force divided by how stiff the vertex is held, and a part of the step before; all vertices move at once, so that
 * a step depends on positions before it only, and each vertex is written by one thread: the same bits with any number of threads.
 * Only operations that IEEE 754 rounds exactly are used, or such of {@link StrictMath}: the same bits interpreted and compiled, on
 * any processor.
 */
final class Relaxation implements Rounds.Chunk, Rounds.End {
    /** Leaves of the tree a chunk; must not depend on the threads. */
    private static final int CHUNK_LEAVES = 8;
    /** The order of the tree is made anew after so many steps; of fewer vertices than {@link #SMALL} after each. */
    private static final int STEPS_OF_AN_ORDER = 6;

    private static final int SMALL = 2000;
    /** A thread more is not worth it on a graph with fewer vertices. */
    private static final int SMALL_FOR_THREADS = 512;

    private static final double EAGERNESS = 0.8;
    private static final double MOMENTUM = 0.5;
    private static final double COOLING = 0.93;
    /** The longest step, beside the distance of neighbours if all were spread evenly: at first, and at last as a share of that. */
    private static final double FIRST_STEP = 2;

    private static final double LAST_STEP = 0.02;
    /** When no step is longer, beside that distance, all are at rest. */
    private static final double REST = 1e-3;

    private final LevelGraph graph;
    private final double[] x;
    private final double[] y;
    private final Effort effort;
    private final double gravity;
    private final @Nullable Anchors anchors;
    private final RunControl control;
    private final int[] order;
    /** Positions and masses in that order. */
    private final double[] orderedX;

    private final double[] orderedY;
    private final double[] orderedMass;
    private final double[] stepX;
    private final double[] stepY;
    private final double[] strengths;
    private final HilbertOrder curve;
    private final PackedTree tree;
    private final ArrayDeque<InteractionList> free = new ArrayDeque<>();
    private int steps;
    private int step;
    /** Of neighbours, if all were spread evenly. */
    private double distance;

    private double firstLimit;
    private double limit;

    /**
     * @param x moved in place, as {@code y}
     * @param gravity beside the mass
     */
    Relaxation(
            LevelGraph graph,
            double[] x,
            double[] y,
            Effort effort,
            double gravity,
            @Nullable Anchors anchors,
            RunControl control) {
        int n = graph.size();
        this.graph = graph;
        this.x = x;
        this.y = y;
        this.effort = effort;
        this.gravity = gravity;
        this.anchors = anchors;
        this.control = control;
        this.order = new int[n];
        for (int v = 0; v < n; v++) {
            order[v] = v;
        }
        this.orderedX = new double[n];
        this.orderedY = new double[n];
        this.orderedMass = new double[n];
        this.stepX = new double[n];
        this.stepY = new double[n];
        this.strengths = graph.strengths();
        this.curve = new HilbertOrder(n);
        this.tree = new PackedTree(n);
    }

    /**
     * Advances the control by the vertices with each step.
     *
     * @param firstStep of the longest step that a layout begins with, the share to begin with here
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    void run(int stepsWanted, double firstStep, int threads) {
        int n = graph.size();
        if (n < 2 || stepsWanted < 1) {
            return;
        }
        steps = stepsWanted;
        step = 0;
        arrange();
        distance = tree.extent() / Math.sqrt(n);
        firstLimit = firstStep * FIRST_STEP * distance;
        limit = firstLimit;
        int chunks = Math.ceilDiv(tree.leaves(), CHUNK_LEAVES);
        Rounds.run(chunks, n < SMALL_FOR_THREADS ? 1 : threads, new CancelOnly(control), this, this);
    }

    /** Finds the order of the curve anew where it is time to, and builds the tree. */
    private void arrange() {
        int n = order.length;
        if (n > PackedTree.LEAF_POINTS && (n <= SMALL || step % STEPS_OF_AN_ORDER == 0)) {
            curve.sort(x, y, order, control);
        }
        for (int i = 0; i < n; i++) {
            int v = order[i];
            orderedX[i] = x[v];
            orderedY[i] = y[v];
            orderedMass[i] = graph.masses()[v];
        }
        control.checkCancelled();
        tree.build(orderedX, orderedY, orderedMass);
    }

    @Override
    public boolean again() {
        int n = order.length;
        double longest = 0;
        for (int v = 0; v < n; v++) {
            x[v] += stepX[v];
            y[v] += stepY[v];
            longest = Math.max(longest, Math.max(Math.abs(stepX[v]), Math.abs(stepY[v])));
        }
        step++;
        if (step == steps || longest < REST * distance) {
            control.advance((long) n * (steps - step + 1));
            return false;
        }
        control.advance(n);
        limit = firstLimit * Math.max(LAST_STEP, StrictMath.pow(COOLING, step));
        arrange();
        return true;
    }

    @Override
    public void run(int chunk) {
        InteractionList interactions = borrow();
        int end = Math.min(tree.leaves(), (chunk + 1) * CHUNK_LEAVES);
        for (int leaf = chunk * CHUNK_LEAVES; leaf < end; leaf++) {
            int first = tree.firstPoint(leaf);
            int count = tree.firstPoint(leaf + 1) - first;
            interactions.clear();
            tree.list(leaf, effort.theta(), orderedX, orderedY, orderedMass, interactions);
            int others = interactions.size();
            interactions.add(orderedX, orderedY, orderedMass, first, count);
            for (int i = 0; i < count; i++) {
                interactions.on(orderedX[first + i], orderedY[first + i], others + i);
                move(first + i, interactions);
            }
        }
        giveBack(interactions);
    }

    private InteractionList borrow() {
        synchronized (free) {
            InteractionList found = free.poll();
            return found == null ? new InteractionList() : found;
        }
    }

    private void giveBack(InteractionList interactions) {
        synchronized (free) {
            free.push(interactions);
        }
    }

    /** Works out the step of the vertex at a place of the order. */
    private void move(int place, InteractionList interactions) {
        int v = order[place];
        double mass = orderedMass[place];
        double ownX = orderedX[place];
        double ownY = orderedY[place];
        double pullX = 0;
        double pullY = 0;
        int[] targets = graph.targets();
        float[] weights = graph.weights();
        double[] x = this.x;
        double[] y = this.y;
        int end = graph.offsets()[v + 1];
        for (int a = graph.offsets()[v]; a < end; a++) {
            int other = targets[a];
            double weight = weights[a];
            pullX += weight * (x[other] - ownX);
            pullY += weight * (y[other] - ownY);
        }
        double down = gravity * mass;
        double forceX = mass * interactions.pushX() + pullX - down * ownX;
        double forceY = mass * interactions.pushY() + pullY - down * ownY;
        double stiffness = mass * interactions.stiffness() + strengths[v] + down;
        Anchors held = anchors;
        if (held != null && held.holds(v)) {
            double hold = held.hold() * stiffness;
            forceX += hold * (held.x()[v] - ownX);
            forceY += hold * (held.y()[v] - ownY);
            stiffness += hold;
        }
        double gain = EAGERNESS / (stiffness + Double.MIN_NORMAL);
        step(v, gain * forceX + MOMENTUM * stepX[v], gain * forceY + MOMENTUM * stepY[v]);
    }

    /** Keeps a step, no longer than the limit. */
    private void step(int vertex, double wantedX, double wantedY) {
        double length = Math.sqrt(wantedX * wantedX + wantedY * wantedY);
        double share = length > limit ? limit / length : 1;
        stepX[vertex] = wantedX * share;
        stepY[vertex] = wantedY * share;
    }
}
