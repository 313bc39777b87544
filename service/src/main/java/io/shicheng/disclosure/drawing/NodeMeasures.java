package io.shicheng.disclosure.drawing;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Measures of everybody in a network, as rankings have them, and communities. What of them is drawn is decided by
 * {@link NodeScores}.
 */
public final class NodeMeasures {
    private final Snapshot snapshot;
    private final Set<TieKind> asked;
    private final Ranker ranker;

    /** Has everybody in the network ranked by a measure. */
    @FunctionalInterface
    public interface Ranker {
        Ranking rank(RankingQuestion question);
    }

    /**
     * A measure of everybody.
     *
     * @param directions how it used directions, as a ranking says it
     * @param communities whether equal values only say who belongs together
     * @param revision of the store
     */
    public record Measured(
            String measure, String directions, boolean communities, Map<NodeKey, Double> values, long revision) {}

    /** @param asked the kinds of ties that were asked for; empty for what is usual of each measure */
    public NodeMeasures(Snapshot snapshot, Set<TieKind> asked, Ranker ranker) {
        this.snapshot = snapshot;
        this.asked = Set.copyOf(asked);
        this.ranker = ranker;
    }

    /** @throws RuntimeException whatever the ranker throws of a measure that is unknown, or by which nobody is ranked */
    public List<Measured> of(List<String> codes, RunControl control) {
        List<Measured> measured = new ArrayList<>();
        for (String code : codes.stream().distinct().toList()) {
            Optional<Measure> known = Measures.ofCode(code);
            if (known.isPresent() && known.get().scale() == Measure.Scale.LABELS) {
                measured.add(communities(known.get(), control));
            } else {
                measured.add(scores(code));
            }
        }
        return measured;
    }

    private Measured scores(String code) {
        Ranking ranking = ranker.rank(
                new RankingQuestion(code, asked, null, snapshot.spec().at(), false, 1)
                        .in(snapshot.spec().namespace()));
        Map<NodeKey, Double> values = new HashMap<>();
        for (Ranking.Row row : ranking.rows()) {
            values.put(row.person(), row.score());
        }
        String directions = ranking.citation().parameters().getOrDefault("directions", "");
        return new Measured(code, directions, false, values, ranking.snapshot().revision());
    }

    private Measured communities(Measure measure, RunControl control) {
        control.phase(measure.code(), 0);
        double[] found =
                measure.scores(snapshot.undirected(), Settings.usual(), control).values();
        Map<NodeKey, Double> values = new HashMap<>();
        for (int v = 0; v < found.length; v++) {
            values.put(snapshot.key(v), found[v]);
        }
        return new Measured(measure.code(), "none", true, values, snapshot.revision());
    }
}
