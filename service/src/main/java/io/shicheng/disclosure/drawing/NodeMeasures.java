package io.shicheng.disclosure.drawing;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.measure.UnusableParameterException;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.TieWeights;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.message.Word;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures of everybody in a network, as rankings have them, and communities. What of them is drawn is decided by
 * {@link NodeScores}.
 */
public final class NodeMeasures {
    private final Snapshot snapshot;
    private final Set<TieKind> asked;
    private final Taker taker;
    private final Ranker ranker;

    /** Takes another snapshot of the network. */
    @FunctionalInterface
    public interface Taker {
        Snapshot take(SnapshotSpec spec);
    }

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
     * @param none who has none of what is measured, whose value is no rank
     * @param told what it was told, by name, as a citation has it
     * @param revision of the store
     */
    public record Measured(
            String measure,
            String directions,
            boolean communities,
            Map<NodeKey, Double> values,
            Set<NodeKey> none,
            Map<String, String> told,
            long revision) {}

    /**
     * @param snapshot of the network, without strengths
     * @param asked the kinds of ties that were asked for; empty for what is usual of each measure
     */
    public NodeMeasures(Snapshot snapshot, Set<TieKind> asked, Taker taker, Ranker ranker) {
        this.snapshot = snapshot;
        this.asked = Set.copyOf(asked);
        this.taker = taker;
        this.ranker = ranker;
    }

    /**
     * @param parameters what they are told, by name
     * @throws InquiryException if a parameter is for none of them, or whatever the ranker throws of a measure that is
     *     unknown, or by which nobody is ranked
     */
    public List<Measured> of(List<String> codes, Map<String, String> parameters, RunControl control) {
        ParameterValues given = offered(parameters);
        given.given().forEach(each -> requireColumn(each, given, codes));
        List<Measured> measured = new ArrayList<>();
        for (String code : codes.stream().distinct().toList()) {
            Optional<Measure> known = Measures.ofCode(code);
            if (known.isPresent() && known.get().scale() == Measure.Scale.LABELS) {
                measured.add(communities(known.get(), given, control));
            } else {
                measured.add(
                        scores(code, known.map(measure -> told(measure, given)).orElse(Map.of())));
            }
        }
        return measured;
    }

    private static ParameterValues offered(Map<String, String> parameters) {
        try {
            ParameterValues given = Measures.read(parameters);
            given.requireOffered();
            return given;
        } catch (UnusableParameterException e) {
            throw InquiryException.of(e);
        }
    }

    private static void requireColumn(Parameter<?> parameter, ParameterValues given, List<String> codes) {
        boolean taken = codes.stream()
                .flatMap(code -> Measures.ofCode(code).stream())
                .anyMatch(measure -> measure.parameters().contains(parameter));
        if (!taken) {
            throw InquiryException.of(
                    "parameter.noColumn",
                    Parameter.text(given.get(parameter)),
                    parameter.name(),
                    Word.allTyped("measure", Measures.having(parameter)));
        }
    }

    /** What of it the measure has, as text by name. */
    private static Map<String, String> told(Measure measure, ParameterValues given) {
        Map<String, String> told = new TreeMap<>();
        for (Parameter<?> each : given.given()) {
            if (measure.parameters().contains(each)) {
                told.put(each.citation(), Parameter.text(given.get(each)));
            }
        }
        return told;
    }

    private Measured scores(String code, Map<String, String> told) {
        Ranking ranking = ranker.rank(
                new RankingQuestion(code, asked, null, snapshot.spec().at(), false, 1)
                        .in(snapshot.spec().namespace())
                        .with(told));
        Map<NodeKey, Double> values = new HashMap<>();
        Set<NodeKey> none = new HashSet<>();
        for (Ranking.Row row : ranking.rows()) {
            values.put(row.person(), row.score());
            if (row.none()) {
                none.add(row.person());
            }
        }
        String directions = ranking.citation().parameters().getOrDefault("directions", "");
        return new Measured(
                code, directions, false, values, none, told, ranking.snapshot().revision());
    }

    private Measured communities(Measure measure, ParameterValues given, RunControl control) {
        Settings told = Settings.usual().with(given.of(measure.parameters()));
        SnapshotSpec usual = snapshot.spec();
        TieWeights weights = TieWeights.of(measure, told, usual.ties());
        SnapshotSpec spec = weights.spec(usual.at(), usual.orientation(), usual.namespace(), usual.population());
        Snapshot network = spec.equals(usual) ? snapshot : taker.take(spec);
        control.phase(measure.code(), 0);
        double[] found = labels(network, measure, weights.in(told), control);
        Map<NodeKey, Double> values = new HashMap<>();
        for (int v = 0; v < found.length; v++) {
            values.put(network.key(v), found[v]);
        }
        return new Measured(measure.code(), "none", true, values, Set.of(), told(measure, given), network.revision());
    }

    private static double[] labels(Snapshot network, Measure measure, Settings settings, RunControl control) {
        try {
            return measure.scores(network.undirected(), settings, control).values();
        } catch (UnmeasurableException e) {
            throw InquiryException.of(
                    "measure.noAnswer", Word.typed("measure", measure.code()), Word.typed("measure", "coreness"));
        }
    }
}
