package io.shicheng.disclosure.scenario;

import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.scenario.ChangedRanks;
import io.shicheng.analysis.scenario.RankedNetwork;
import io.shicheng.analysis.scenario.Scenario;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.rank.RankingDiscloser.OpenRanking;
import io.shicheng.disclosure.reason.DisclosedScenario;
import io.shicheng.disclosure.reason.DisclosedScenario.Row;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.result.ChangedScores;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A scenario as one viewer may see it; see {@link DisclosedScenario} for the rules. */
final class VisibleScenario {
    private final OpenRanking open;
    private final ChangedScores scores;
    private final int first;
    /** Vertices of the ranking whose scores may be seen. */
    private final BitSet told = new BitSet();

    VisibleScenario(OpenRanking open, ChangedScores scores, int first) {
        this.open = open;
        this.scores = scores;
        this.first = first;
        PersonPolicy policy = open.labels().policy();
        for (int v : scores.members()) {
            NodeKey person = scores.snapshot().key(v);
            told.set(v, policy.seesScore(person) && policy.isRankedByName(person));
        }
    }

    DisclosedScenario disclose(List<String> changes) {
        Scenario scenario = scores.scenario();
        ChangedRanks ranks = new ChangedRanks(scenario, before(), after());
        int[] touched = Arrays.stream(scores.touched()).filter(told::get).toArray();
        List<Row> rows = ranks.rows(touched, first).stream()
                .filter(row -> told.get(row.vertex()))
                .flatMap(row -> open
                        .labels()
                        .byName(scores.snapshot().key(row.vertex()))
                        .map(label -> row(row, label, Arrays.binarySearch(touched, row.vertex()) >= 0))
                        .stream())
                .toList();
        SortedMap<String, String> citation = new TreeMap<>(open.citation());
        citation.put(DisclosedScenario.WHAT_IF, String.join("; ", changes));
        return new DisclosedScenario(
                open.question().measure(), open.network(), changes, told.cardinality(), rows, citation);
    }

    /** Whose scores may not be seen has no rank, and nobody's rank counts them. */
    private RankedNetwork before() {
        BitSet none = (BitSet) scores.before().none().clone();
        for (int v = 0; v < scores.before().scores().length; v++) {
            none.set(v, none.get(v) || !told.get(v));
        }
        return RankedNetwork.of(scores.measure(), new Standing(scores.before().scores(), none));
    }

    private RankedNetwork after() {
        BitSet none = (BitSet) scores.after().none().clone();
        for (int v = 0; v < scores.before().scores().length; v++) {
            int then = scores.scenario().after(v);
            if (then != Scenario.NOBODY && !told.get(v)) {
                none.set(then);
            }
        }
        return RankedNetwork.of(scores.measure(), new Standing(scores.after().scores(), none));
    }

    private static Row row(ChangedRanks.Row row, Label.Named person, boolean touched) {
        return new Row(
                person,
                touched,
                number(row.score()),
                number(row.newScore()),
                rank(row.rankFrom()),
                rank(row.rankTo()),
                rank(row.newRankFrom()),
                rank(row.newRankTo()),
                row.rankedInBoth() ? (Double) row.places() : null);
    }

    private static @Nullable Double number(double score) {
        return Double.isNaN(score) ? null : (Double) score;
    }

    private static @Nullable Integer rank(int rank) {
        return rank == 0 ? null : (Integer) rank;
    }
}
