package io.shicheng.analysis.position;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Who passes on between two who are not tied, and between which groups.
 *
 * <p><b>Definition.</b> For each {@code a → v → b} with a and b different and no tie {@code a → b}, v brokers, in one
 * role: coordinator if all three are of one group; itinerant if a and b are of one and v of another; gatekeeper if v and
 * b are of one and a of another; representative if a and v are of one and b of another; liaison if all are of different
 * groups. Expected is the mean of each role if the groups were dealt out anew among all who have one, each division
 * alike: {@code t(v) · P(role)}, t(v) being how often v brokers, and P the chance that three different people drawn have
 * that pattern. It is exact, since each such chance is the same for any three, so that no dealing is simulated.
 *
 * <p><b>Reference.</b> Gould, R. and Fernandez, R. (1989), Structures of mediation: a formal approach to brokerage in
 * transaction networks, doi:10.2307/270949.
 *
 * <p><b>Time and space.</b> O(Σ in(v) · out(v)); O(n).
 *
 * <p><b>Unit and normalisation.</b> Pairs of others, ordered.
 *
 * <p><b>Ties, parts, overflow.</b> A tie without direction counts both ways, so each pair counts twice. Strengths are
 * left out. Whoever has no group takes no part. Counts are whole numbers, exact up to 2⁵³.
 *
 * <p><b>Determinism.</b> Whole numbers, one thread.
 */
public final class Brokerage {
    /** What somebody is between whom. */
    public enum Role {
        COORDINATOR,
        ITINERANT,
        GATEKEEPER,
        REPRESENTATIVE,
        LIAISON;

        static Role of(int from, int broker, int to) {
            if (from == to) {
                return from == broker ? COORDINATOR : ITINERANT;
            }
            return broker == to ? GATEKEEPER : from == broker ? REPRESENTATIVE : LIAISON;
        }

        /** The word in columns, such as {@code gatekeeper}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int ROLES = Role.values().length;

    private final double[][] counts;
    private final double[] totals;
    private final double[] chances;

    private Brokerage(int vertices, double[] chances) {
        this.counts = new double[ROLES][vertices];
        this.totals = new double[vertices];
        this.chances = chances;
    }

    /** @param groups one a vertex; below 0 for none */
    public static Brokerage of(CsrGraph graph, int[] groups, RunControl control) {
        int n = graph.vertexCount();
        control.phase("brokerage", n);
        Brokerage found = new Brokerage(n, chances(groups));
        CancellationPoint meter = new CancellationPoint(control);
        int[] reachedFrom = new int[n];
        for (int a = 0; a < n; a++) {
            control.advance(1);
            if (groups[a] >= 0) {
                found.follow(graph, groups, a, reachedFrom, meter);
            }
        }
        return found;
    }

    /** Counts all paths of two arcs that begin at a vertex. */
    private void follow(CsrGraph graph, int[] groups, int a, int[] reachedFrom, CancellationPoint meter) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int mark = a + 1;
        for (int i = offsets[a]; i < offsets[a + 1]; i++) {
            reachedFrom[targets[i]] = mark;
        }
        for (int i = offsets[a]; i < offsets[a + 1]; i++) {
            int v = targets[i];
            if (groups[v] < 0) {
                continue;
            }
            meter.add(1 + offsets[v + 1] - offsets[v]);
            for (int j = offsets[v]; j < offsets[v + 1]; j++) {
                int b = targets[j];
                if (b != a && groups[b] >= 0 && reachedFrom[b] != mark) {
                    counts[Role.of(groups[a], groups[v], groups[b]).ordinal()][v]++;
                    totals[v]++;
                }
            }
        }
    }

    /** How likely each role is for three different people drawn among those who have a group. */
    private static double[] chances(int[] groups) {
        Map<Integer, Integer> sizes = new LinkedHashMap<>();
        double people = 0;
        for (int group : groups) {
            if (group >= 0) {
                sizes.merge(group, 1, Integer::sum);
                people++;
            }
        }
        double threes = people * (people - 1) * (people - 2);
        double alike = 0;
        double two = 0;
        for (double size : sizes.values()) {
            alike += size * (size - 1) * (size - 2);
            two += size * (size - 1) * (people - size);
        }
        double[] chances = new double[ROLES];
        if (threes > 0) {
            chances[Role.COORDINATOR.ordinal()] = alike / threes;
            chances[Role.ITINERANT.ordinal()] = two / threes;
            chances[Role.GATEKEEPER.ordinal()] = two / threes;
            chances[Role.REPRESENTATIVE.ordinal()] = two / threes;
            chances[Role.LIAISON.ordinal()] = Math.max(0, threes - alike - 3 * two) / threes;
        }
        return chances;
    }

    /** How often each vertex brokers. */
    public double[] totals() {
        return totals;
    }

    /** How often each does so in a role. */
    public double[] counts(Role role) {
        return counts[role.ordinal()];
    }

    /** How often each would if groups were dealt out anew. */
    public double[] expected(Role role) {
        double[] expected = new double[totals.length];
        for (int v = 0; v < expected.length; v++) {
            expected[v] = totals[v] * chances[role.ordinal()];
        }
        return expected;
    }
}
