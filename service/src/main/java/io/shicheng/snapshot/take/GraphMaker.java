package io.shicheng.snapshot.take;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.SnapshotException;
import java.util.Arrays;

/**
 * Makes the graph of a snapshot, row by row: the arcs of a person's own ties and those of the projection are added up
 * per neighbour.
 *
 * <p>The projection is Newman's (2001, doi:10.1103/PhysRevE.64.016132): two people who take part in the same k get
 * strength Σ s/(n<sub>k</sub> − 1), where n<sub>k</sub> is how many people take part in k and s the weaker of the two
 * people's strengths in k, so that everybody shares out each of their parts among the others; with ties of strength 1
 * it is exactly Newman's. A target with one person adds nothing. Without weights the projection is presence.
 *
 * <p>Time O(ties + Σ n<sub>k</sub>²), space O(ties + arcs). Sums run in the order of ties' keys and of targets, in
 * both rows of a pair alike, so that an undirected graph is symmetric to the bit.
 */
final class GraphMaker {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final ArcRows ownArcs;
    private final Memberships memberships;
    private final boolean weighted;
    private final int peopleCount;
    private final double[] sums;
    private final int[] touched;
    private int touchedCount;
    private int[] targets;
    private double[] weights;
    private int kept;

    GraphMaker(ArcRows ownArcs, Memberships memberships, int peopleCount, boolean weighted) {
        this.ownArcs = ownArcs;
        this.memberships = memberships;
        this.weighted = weighted;
        this.peopleCount = peopleCount;
        this.sums = new double[peopleCount];
        this.touched = new int[peopleCount];
        this.targets = new int[Math.max(16, ownArcs.size())];
        this.weights = new double[weighted ? targets.length : 0];
    }

    CsrGraph make(boolean directed, RunControl control) {
        int[] offsets = new int[peopleCount + 1];
        for (int v = 0; v < peopleCount; v++) {
            if ((v & 255) == 0) {
                control.checkCancelled();
            }
            addOwnArcs(v);
            addProjection(v);
            keepRow();
            offsets[v + 1] = kept;
        }
        return CsrGraph.ofArrays(
                offsets,
                Arrays.copyOf(targets, kept),
                !weighted || allOne() ? null : Arrays.copyOf(weights, kept),
                directed);
    }

    private void addOwnArcs(int v) {
        for (int a = ownArcs.start(v); a < ownArcs.end(v); a++) {
            add(ownArcs.head(a), ownArcs.strength(a));
        }
    }

    private void addProjection(int v) {
        int[] memberOffsets = memberships.memberOffsets();
        int[] members = memberships.members();
        double[] strengths = memberships.memberStrengths();
        for (int i = memberships.targetOffsets()[v]; i < memberships.targetOffsets()[v + 1]; i++) {
            int target = memberships.targets()[i];
            double own = memberships.targetStrengths()[i];
            double others = memberships.sizeOf(target) - 1.0;
            for (int m = memberOffsets[target]; m < memberOffsets[target + 1]; m++) {
                if (members[m] != v) {
                    // A strength so small that dividing it leaves nothing still joins the two.
                    add(members[m], Math.max(Math.min(own, strengths[m]) / others, Double.MIN_VALUE));
                }
            }
        }
    }

    private void add(int neighbour, double strength) {
        if (sums[neighbour] == 0) {
            touched[touchedCount++] = neighbour;
        }
        sums[neighbour] += strength;
    }

    private void keepRow() {
        Arrays.sort(touched, 0, touchedCount);
        reserve(touchedCount);
        for (int i = 0; i < touchedCount; i++) {
            int neighbour = touched[i];
            targets[kept] = neighbour;
            if (weighted) {
                weights[kept] = sums[neighbour];
            }
            kept++;
            sums[neighbour] = 0;
        }
        touchedCount = 0;
    }

    private void reserve(int more) {
        long needed = (long) kept + more;
        if (needed <= targets.length) {
            return;
        }
        if (needed > LARGEST_ARRAY) {
            throw new SnapshotException("More than " + LARGEST_ARRAY
                    + " arcs do not fit one snapshot. Choose fewer kinds of ties, or one year with --at.");
        }
        int length = (int) Math.min(LARGEST_ARRAY, Math.max(needed, targets.length + (targets.length >> 1)));
        targets = Arrays.copyOf(targets, length);
        if (weighted) {
            weights = Arrays.copyOf(weights, length);
        }
    }

    private boolean allOne() {
        for (int a = 0; a < kept; a++) {
            if (weights[a] != 1) {
                return false;
            }
        }
        return true;
    }
}
