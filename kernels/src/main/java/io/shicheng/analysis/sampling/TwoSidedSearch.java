package io.shicheng.analysis.sampling;

import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Breadth-first searches from both ends at once, a level at a time of whichever has fewer arcs before it, until they
 * meet. Path counts matter only in proportion to others of the same level, so a level whose counts grow too great is
 * scaled down as a whole.
 */
final class TwoSidedSearch implements PathSearch {
    /** Two such counts and a multiplicity multiplied stay finite. */
    private static final double MANY_PATHS = 1e120;

    private final int[] multiplicity;
    private final RunControl control;
    private final Side forward;
    private final Side backward;
    private long arcs;

    TwoSidedSearch(SampledBlock block, RunControl control) {
        this.multiplicity = block.multiplicity();
        this.control = control;
        this.forward = new Side(block.offsets(), block.targets(), block.inOffsets(), block.inTargets());
        this.backward = new Side(block.inOffsets(), block.inTargets(), block.offsets(), block.targets());
    }

    private static final class Side {
        final int[] offsets;
        final int[] targets;
        final int[] backOffsets;
        final int[] backTargets;
        final int[] distance;
        final double[] paths;
        final int[] order;
        int head;
        int tail;
        long ahead;

        Side(int[] offsets, int[] targets, int[] backOffsets, int[] backTargets) {
            this.offsets = offsets;
            this.targets = targets;
            this.backOffsets = backOffsets;
            this.backTargets = backTargets;
            int n = offsets.length - 1;
            this.distance = new int[n];
            this.paths = new double[n];
            this.order = new int[n];
            Arrays.fill(distance, -1);
        }

        void begin(int vertex) {
            order[0] = vertex;
            distance[vertex] = 0;
            paths[vertex] = 1;
            head = 0;
            tail = 1;
            ahead = offsets[vertex + 1] - offsets[vertex];
        }

        void clear() {
            for (int i = 0; i < tail; i++) {
                distance[order[i]] = -1;
            }
        }
    }

    @Override
    public long arcs() {
        return arcs;
    }

    @Override
    public void draw(int source, int target, SplittableRandom random, int[] counts, int first) {
        forward.begin(source);
        backward.begin(target);
        while (true) {
            Side nearer = forward.ahead <= backward.ahead ? forward : backward;
            Side other = nearer == forward ? backward : forward;
            if (nearer.head == nearer.tail) {
                break;
            }
            control.checkCancelled();
            if (expand(nearer, other)) {
                int middle = meeting(nearer, source, target, random);
                if (middle != source && middle != target) {
                    counts[first + middle]++;
                }
                walkBack(forward, middle, random, counts, first);
                walkBack(backward, middle, random, counts, first);
                break;
            }
        }
        forward.clear();
        backward.clear();
    }

    /** One level further; whether the other side has been there. */
    private boolean expand(Side side, Side other) {
        int[] offsets = side.offsets;
        int[] targets = side.targets;
        int[] distance = side.distance;
        int[] seen = other.distance;
        double[] paths = side.paths;
        int[] order = side.order;
        int end = side.tail;
        int tail = end;
        int next = distance[order[side.head]] + 1;
        long ahead = 0;
        boolean met = false;
        double most = 0;
        for (int head = side.head; head < end; head++) {
            int v = order[head];
            double through = next == 1 ? 1 : paths[v] * multiplicity[v];
            most = Math.max(most, through);
            for (int a = offsets[v], last = offsets[v + 1]; a < last; a++) {
                int w = targets[a];
                int known = distance[w];
                if (known < 0) {
                    distance[w] = next;
                    paths[w] = through;
                    order[tail++] = w;
                    ahead += offsets[w + 1] - offsets[w];
                    met |= seen[w] >= 0;
                } else if (known == next) {
                    paths[w] += through;
                }
            }
        }
        arcs += side.ahead;
        side.head = end;
        side.tail = tail;
        side.ahead = ahead;
        if (most > MANY_PATHS) {
            scaleDown(side);
        }
        return met;
    }

    private static void scaleDown(Side side) {
        for (int i = side.head; i < side.tail; i++) {
            side.paths[side.order[i]] /= MANY_PATHS;
        }
    }

    /** Where the path crosses the level that both sides have reached. */
    private int meeting(Side last, int source, int target, SplittableRandom random) {
        double all = 0;
        for (int i = last.head; i < last.tail; i++) {
            all += crossing(last.order[i], source, target);
        }
        double left = random.nextDouble() * all;
        int chosen = -1;
        for (int i = last.head; i < last.tail && left >= 0; i++) {
            double share = crossing(last.order[i], source, target);
            if (share > 0) {
                chosen = last.order[i];
                left -= share;
            }
        }
        return chosen;
    }

    private double crossing(int v, int source, int target) {
        if (forward.distance[v] < 0 || backward.distance[v] < 0) {
            return 0;
        }
        int choices = v == source || v == target ? 1 : multiplicity[v];
        return forward.paths[v] * choices * backward.paths[v];
    }

    /** From a class back to where the side began, by predecessors in proportion to their paths. */
    private void walkBack(Side side, int from, SplittableRandom random, int[] counts, int first) {
        int[] distance = side.distance;
        double[] paths = side.paths;
        int v = from;
        while (distance[v] > 1) {
            int before = distance[v] - 1;
            double all = 0;
            for (int a = side.backOffsets[v], end = side.backOffsets[v + 1]; a < end; a++) {
                int u = side.backTargets[a];
                all += distance[u] == before ? paths[u] * multiplicity[u] : 0;
            }
            double left = random.nextDouble() * all;
            int chosen = -1;
            for (int a = side.backOffsets[v], end = side.backOffsets[v + 1]; a < end && left >= 0; a++) {
                int u = side.backTargets[a];
                if (distance[u] == before) {
                    chosen = u;
                    left -= paths[u] * multiplicity[u];
                }
            }
            arcs += side.backOffsets[v + 1] - side.backOffsets[v];
            v = chosen;
            counts[first + v]++;
        }
    }
}
