package io.shicheng.analysis.structure;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;

/**
 * Cores of a network of members and what they are members of: how deep an organisation lies among those that share
 * their members.
 *
 * <p><b>Definition.</b> The (p, q)-core is the largest part in which each member belongs to at least p of the
 * organisations in the part, and each organisation has at least q of the members in it. Told is, for a p, the largest q
 * for which an organisation is in the (p, q)-core. With p = 2 members count who tie it to others.
 *
 * <p><b>Reference.</b> Ahmed, A., Batagelj, V., Fu, X., Hong, S.-H., Merrick, D. and Mrvar, A. (2007), Visualisation and
 * analysis of the Internet Movie Database, doi:10.1109/APVIS.2007.329304; Cerinšek, M. and Batagelj, V. (2015),
 * Generalized two-mode cores, doi:10.1016/j.socnet.2015.04.001.
 *
 * <p><b>Time and space.</b> O(n + m): each row is read once, and an organisation is looked at once for each level up to
 * its own, which is no more than its members; O(n).
 *
 * <p><b>Unit and normalisation.</b> Members, at most as many as there are.
 *
 * <p><b>Ties, parts, overflow.</b> Directions and strengths are left out. An organisation of which no member belongs to
 * p of them has 0. Each part is peeled as if it were alone. Nothing can overflow.
 *
 * <p><b>Determinism.</b> Whole numbers, one thread.
 */
public final class TwoModeCores {
    private static final int GONE = -1;

    private final CsrGraph graph;
    private final int members;
    private final int least;
    /** Ties that are not peeled yet; {@link #GONE} of what is. */
    private final int[] degree;

    private final int[] queue;
    private int queued;
    private final int[] cores;

    private TwoModeCores(CsrGraph graph, int members, int least) {
        this.graph = graph;
        this.members = members;
        this.least = least;
        this.degree = new int[graph.vertexCount()];
        this.queue = new int[graph.vertexCount()];
        this.cores = new int[graph.vertexCount() - members];
        for (int v = 0; v < degree.length; v++) {
            degree[v] = graph.offsets()[v + 1] - graph.offsets()[v];
        }
    }

    /**
     * The cores of all organisations.
     *
     * @param twoMode vertices from 0 are members, those from {@code members} on organisations; ties join one of each
     * @param p at least 1
     * @return by organisation, the largest q
     * @throws IllegalArgumentException if p is less than 1, or there are fewer vertices than members
     */
    public static int[] of(CsrGraph twoMode, int members, int p, RunControl control) {
        if (p < 1 || members < 0 || members > twoMode.vertexCount()) {
            throw new IllegalArgumentException("Cores for p = " + p + " of " + members + " members among "
                    + twoMode.vertexCount() + " vertices: p must be 1 or more, and members be vertices. Maybe p = 2?");
        }
        control.phase("coreness", (long) twoMode.vertexCount() - members);
        TwoModeCores peeled = new TwoModeCores(twoMode.undirected(), members, p);
        peeled.peelAll(control);
        return peeled.cores;
    }

    private void peelAll(RunControl control) {
        for (int member = 0; member < members; member++) {
            if (degree[member] < least) {
                push(member);
            }
        }
        drain(0);
        int[] left = new int[cores.length];
        int listed = 0;
        for (int organisation = members; organisation < degree.length; organisation++) {
            left[listed++] = organisation;
        }
        for (int level = 0; listed > 0; level++) {
            control.checkCancelled();
            int kept = 0;
            for (int i = 0; i < listed; i++) {
                if (degree[left[i]] > level) {
                    left[kept++] = left[i];
                } else if (degree[left[i]] != GONE) {
                    cores[left[i] - members] = level;
                    push(left[i]);
                }
            }
            drain(level);
            control.advance((long) listed - kept);
            listed = kept;
        }
    }

    private void push(int vertex) {
        degree[vertex] = GONE;
        queue[queued++] = vertex;
    }

    /** Takes away what is queued, and what falls by that: members below p, organisations to the level. */
    private void drain(int level) {
        while (queued > 0) {
            int v = queue[--queued];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                if (degree[w] == GONE) {
                    continue;
                }
                degree[w]--;
                if (w < members && degree[w] < least) {
                    push(w);
                } else if (w >= members && degree[w] <= level) {
                    cores[w - members] = level;
                    push(w);
                }
            }
        }
    }
}
