package io.shicheng.analysis.scenario;

import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.RankChange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores and ranks of a network beside those that it would have with the changes of a scenario. */
public final class ChangedRanks {
    private final Scenario scenario;
    private final RankedNetwork before;
    private final RankedNetwork after;

    public ChangedRanks(Scenario scenario, RankedNetwork before, RankedNetwork after) {
        this.scenario = scenario;
        this.before = before;
        this.after = after;
    }

    /**
     * One vertex in both.
     *
     * @param vertex its number before
     * @param score not a number if there is none
     * @param newScore not a number if there is none, or the vertex is left out
     * @param rankFrom,rankTo the block of equal scores that it is in; 0 without a rank
     * @param newRankFrom,newRankTo the same with the changes
     */
    public record Row(
            int vertex, double score, double newScore, int rankFrom, int rankTo, int newRankFrom, int newRankTo) {
        public boolean rankedInBoth() {
            return rankFrom > 0 && newRankFrom > 0;
        }

        /** From the middle of the one block to that of the other; below 0 for who comes out better. */
        public double places() {
            return (newRankFrom + newRankTo - rankFrom - rankTo) / 2.0;
        }
    }

    /**
     * Those whose ties are touched, and who is among the first before or after; in the order of ranks after, then of
     * those before.
     *
     * @param touched numbers before
     * @param first how many are the first
     */
    public List<Row> rows(int[] touched, int first) {
        BitSet wanted = new BitSet();
        for (int v : touched) {
            wanted.set(v);
        }
        for (int v = 0; v < before.blocks().size(); v++) {
            int then = scenario.after(v);
            boolean shown = before.ranks(v) && before.blocks().best(v) <= first
                    || after.ranks(then) && after.blocks().best(then) <= first;
            if (shown) {
                wanted.set(v);
            }
        }
        int[] numbers = new int[after.blocks().size()];
        for (int v = 0; v < before.blocks().size(); v++) {
            if (scenario.after(v) != Scenario.NOBODY) {
                numbers[scenario.after(v)] = v;
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int then : after.blocks().ordered()) {
            if (wanted.get(numbers[then])) {
                rows.add(row(numbers[then]));
            }
        }
        if (scenario.without() != Scenario.NOBODY) {
            rows.add(row(scenario.without()));
        }
        return rows;
    }

    /** One vertex, by its number before. */
    public Row row(int vertex) {
        int then = scenario.after(vertex);
        boolean ranked = before.ranks(vertex);
        boolean rankedThen = after.ranks(then);
        return new Row(
                vertex,
                before.standing().score(vertex),
                then == Scenario.NOBODY ? Double.NaN : after.standing().score(then),
                ranked ? before.blocks().best(vertex) : 0,
                ranked ? before.blocks().worst(vertex) : 0,
                rankedThen ? after.blocks().best(then) : 0,
                rankedThen ? after.blocks().worst(then) : 0);
    }

    /**
     * How far the rank of a vertex changes in truth, to be told by replicates; null if it is not ranked in both.
     *
     * @param replicates how many there will be at most
     */
    public @Nullable RankChange change(Row row, int replicates) {
        if (!row.rankedInBoth()) {
            return null;
        }
        return new RankChange(
                before.blocks().size(), after.blocks().size(), before.blocks().middle(row.vertex()), replicates);
    }

    /** Takes in a replicate: ranks in what is left of both networks. */
    public void add(Row row, RankBlocks replicate, RankBlocks changed, @Nullable RankChange to) {
        if (to != null) {
            to.add(replicate.middle(row.vertex()), changed.middle(scenario.after(row.vertex())));
        }
    }
}
