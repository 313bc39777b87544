package io.shicheng.graph.correction;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;
import org.jspecify.annotations.Nullable;

/**
 * What a steward put right of the ties of historical people: that there never was one of this kind between the two,
 * whatever source says so, or when one that a source states held.
 *
 * @param dates null if there never was such a tie
 */
@HoldsPeople
public record TieCorrection(
        TieKind kind, NodeKey from, NodeKey to, @Nullable Dates dates, Entered entered) {
    /**
     * When a tie held.
     *
     * @param tie the key under which the source states it
     * @param becomes the key that it would have with the right dates
     */
    public record Dates(
            String tie,
            String becomes,
            @Nullable DateRange since,
            @Nullable DateRange until) {}

    /** That a tie held at other times than its source states. */
    public static TieCorrection of(Tie tie, @Nullable DateRange since, @Nullable DateRange until, Entered entered) {
        String becomes = Tie.of(tie.kind(), tie.from(), tie.to(), dated(tie.facts(), since, until))
                .key();
        return new TieCorrection(
                tie.kind(), tie.from(), tie.to(), new Dates(tie.key(), becomes, since, until), entered);
    }

    /** Whether there never was such a tie. */
    public boolean never() {
        return dates == null;
    }

    /** There is one correction of the dates of a tie, and one that there never was one. */
    public String key() {
        return dates == null ? pair(kind, from, to) : dates.tie();
    }

    /** The same of all ties of a kind between two, whichever end of an undirected one is named first. */
    public static String pair(TieKind kind, NodeKey from, NodeKey to) {
        boolean swap = !kind.directed() && from.compareTo(to) > 0;
        return kind.name() + " " + (swap ? to : from).value() + " " + (swap ? from : to).value();
    }

    /** The tie with its right dates, under the key that it is stored under. */
    public Tie over(Tie stored) {
        return dates == null
                ? stored
                : new Tie(
                        stored.key(),
                        stored.kind(),
                        stored.from(),
                        stored.to(),
                        dated(stored.facts(), dates.since(), dates.until()));
    }

    private static TieFacts dated(TieFacts facts, @Nullable DateRange since, @Nullable DateRange until) {
        return new TieFacts(
                facts.basis(),
                facts.source(),
                since,
                until,
                facts.weight(),
                facts.confidence(),
                facts.role(),
                facts.department(),
                facts.level(),
                facts.sourceKey());
    }

    /** Whether somebody is an end of it. */
    public boolean isOf(NodeKey person) {
        return from.equals(person) || to.equals(person);
    }
}
