package io.shicheng.disclosure.organisation;

import io.shicheng.analysis.structure.TwoModeCores;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.overview.OrganisationMeasure;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import java.util.BitSet;
import java.util.Set;

/** What organisations are ranked by, see {@link OrganisationMeasure}; O(n + m) but of overlaps, and of reach for each. */
@HoldsPeople
final class OrganisationScores {
    private static final int TWO = 2;

    private final Membership members;
    private final Snapshot open;
    private final PersonPolicy policy;
    private final RunControl control;

    OrganisationScores(Membership members, Snapshot open, PersonPolicy policy, RunControl control) {
        this.members = members;
        this.open = open;
        this.policy = policy;
        this.control = control;
    }

    /** By organisation; 0 for none. */
    int[] by(OrganisationMeasure measure) {
        return switch (measure) {
            case MEMBERS -> told();
            case OVERLAP -> members.overlaps();
            case CORENESS -> cores();
            case REACH -> reach();
        };
    }

    /** Whether the number may be told: reach is a score of who gathers it. */
    boolean tells(OrganisationMeasure measure, int organisation) {
        return measure != OrganisationMeasure.REACH
                || members.gatherers(organisation).stream().allMatch(vertex -> policy.seesScore(open.key(vertex)));
    }

    private int[] told() {
        int[] told = new int[members.count()];
        for (int organisation = 0; organisation < told.length; organisation++) {
            told[organisation] = members.told(organisation);
        }
        return told;
    }

    private int[] cores() {
        int people = open.vertexCount();
        CsrBuilder builder = new CsrBuilder(people + members.count(), false, false);
        for (int organisation = 0; organisation < members.count(); organisation++) {
            for (int member : members.named(organisation)) {
                builder.add(member, people + organisation, 1);
            }
        }
        return TwoModeCores.of(builder.build(), people, TWO, control);
    }

    private int[] reach() {
        CsrGraph graph = open.undirected();
        int[] reach = new int[members.count()];
        for (int organisation = 0; organisation < reach.length; organisation++) {
            control.checkCancelled();
            reach[organisation] = within(graph, members.gatherers(organisation));
        }
        return reach;
    }

    /** How many are within two ties of some, without these. */
    private static int within(CsrGraph graph, Set<Integer> from) {
        BitSet reached = new BitSet();
        from.forEach(reached::set);
        BitSet next = (BitSet) reached.clone();
        for (int step = 0; step < TWO; step++) {
            BitSet further = new BitSet();
            for (int v = next.nextSetBit(0); v >= 0; v = next.nextSetBit(v + 1)) {
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    if (!reached.get(graph.targets()[a])) {
                        further.set(graph.targets()[a]);
                    }
                }
            }
            reached.or(further);
            next = further;
        }
        return reached.cardinality() - from.size();
    }
}
