package io.shicheng.disclosure.rank;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Which measures say something of some people: decided by the ties that they have, without computing any of them. It
 * goes by what {@link Listed#having} may use, so it tells of nobody, and of no few.
 */
final class InformativeMeasures {
    private final Listed people;
    private final Ties open;
    private final Ties whole;

    /**
     * What people may be tied by.
     *
     * @param all ties of all kinds, as stated
     * @param lineage those from master to apprentice only
     */
    record Ties(Snapshot all, Snapshot lineage) {}

    /**
     * Decides it.
     *
     * @param open of those by name
     * @param whole of those in classes
     */
    InformativeMeasures(Listed people, Ties open, Ties whole) {
        this.people = people;
        this.open = open;
        this.whole = whole;
    }

    /** Codes, in the order of the catalogue. */
    List<String> measures() {
        boolean tied = people.having(tied(open.all()), tied(whole.all())) > 0;
        boolean from = people.having(leadingAway(open.all()), leadingAway(whole.all())) > 0;
        boolean taught = taught() > 0;
        return Measures.all().stream()
                .filter(measure -> measure.ranks() && measure.tellsOfAnyTie())
                .filter(measure -> switch (measure.sense()) {
                    case UNDIRECTED, PRESTIGE -> tied;
                    case EITHER -> from;
                    case LINEAGE -> taught;
                })
                .map(Measure::code)
                .toList();
    }

    /** The measure to begin with: apprentices where most of those who have ties are in a lineage, else contacts. */
    String first() {
        int inLineages = people.having(tied(open.lineage()), tied(whole.lineage()));
        boolean lineages = 2 * inLineages > people.having(tied(open.all()), tied(whole.all()));
        Sense sense = lineages && taught() > 0 ? Sense.LINEAGE : Sense.UNDIRECTED;
        return Measures.all().stream()
                .filter(measure -> measure.sense() == sense && measure.has(Trait.FIRST))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private int taught() {
        return people.having(leadingAway(open.lineage()), leadingAway(whole.lineage()));
    }

    /** Whether somebody has a tie. */
    static Predicate<NodeKey> tied(Snapshot snapshot) {
        return degree(snapshot, snapshot.undirected());
    }

    private static Predicate<NodeKey> leadingAway(Snapshot snapshot) {
        return degree(snapshot, snapshot.graph());
    }

    private static Predicate<NodeKey> degree(Snapshot snapshot, CsrGraph graph) {
        return person -> {
            OptionalInt vertex = snapshot.vertexOf(person);
            return vertex.isPresent() && graph.outDegree(vertex.getAsInt()) > 0;
        };
    }
}
