package io.shicheng.inquiry.ranking;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.UnusableParameterException;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.TieWeights;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.message.Word;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a question for a ranking comes to before anything is computed. Which snapshot it takes follows from the measure's
 * sense.
 *
 * @param parameters what the measure is told
 * @param settings with what it is run
 * @param spec of the snapshot
 */
public record RankingTerms(
        RankingQuestion question, Measure measure, ParameterValues parameters, Settings settings, SnapshotSpec spec) {
    /**
     * Reads a question.
     *
     * @throws InquiryException if the measure or a parameter of it is unknown, or a chosen kind of tie does not go with
     *     the measure
     */
    static RankingTerms of(RankingQuestion question, Population network) {
        Measure measure = measure(question.measure());
        ParameterValues parameters = parameters(question, measure);
        Settings told = measure.usualOfRankings().with(parameters).withSeed(question.seed());
        TieWeights weights = TieWeights.of(measure, told, ties(measure, question.ties()));
        SnapshotSpec spec = weights.spec(
                question.at(),
                measure.sense() == Sense.PRESTIGE ? Orientation.TOWARDS_CREDIT : Orientation.AS_STATED,
                question.namespace(),
                network);
        return new RankingTerms(question, measure, parameters, weights.in(told), spec);
    }

    /** @param rounds of resampling; 0 without intervals */
    Citation citation(Snapshot snapshot, int rounds) {
        return new Citation(
                snapshot.digest(), measure.code(), cited(snapshot, rounds), question.seed(), Measures.KERNEL_VERSION);
    }

    private static ParameterValues parameters(RankingQuestion question, Measure measure) {
        try {
            ParameterValues parameters = Measures.read(question.parameters());
            Measures.requireOf(measure, parameters);
            return parameters;
        } catch (UnusableParameterException e) {
            throw InquiryException.of(e);
        }
    }

    private static Measure measure(String code) {
        Measure measure = Measures.ofCode(code).orElseThrow(() -> unknown(code));
        if (!measure.ranks()) {
            throw InquiryException.of(
                    "measure.noOrder", Word.typed("measure", code), Word.typed("measure", "betweenness"));
        }
        return measure;
    }

    private static InquiryException unknown(String code) {
        List<String> known = Measures.all().stream()
                .filter(Measure::ranks)
                .map(Measure::code)
                .toList();
        return InquiryException.unknownMeasure(code, Word.allTyped("measure", known));
    }

    private static Set<TieKind> ties(Measure measure, Set<TieKind> asked) {
        if (measure.sense() == Sense.LINEAGE) {
            for (TieKind kind : asked) {
                if (!kind.directed() || kind.twoMode()) {
                    throw InquiryException.of(
                            "measure.direction",
                            Word.typed("measure", measure.code()),
                            Word.of("tie", kind.code()),
                            Word.typed("tie", TieKind.MASTER_OF.code()));
                }
            }
        }
        if (!asked.isEmpty()) {
            return EnumSet.copyOf(asked);
        }
        return measure.sense() == Sense.LINEAGE ? EnumSet.of(TieKind.MASTER_OF) : EnumSet.allOf(TieKind.class);
    }

    private SortedMap<String, String> cited(Snapshot snapshot, int rounds) {
        SortedMap<String, String> cited = new TreeMap<>();
        if (snapshot.notProjected() > 0) {
            cited.put(
                    "not_projected",
                    snapshot.notProjected() + " of more than " + Snapshot.LARGEST_PROJECTED + " people");
        }
        cited.put("ties", codes(spec.ties()));
        cited.put("directions", directions(measure));
        cited.put("weights", spec.weights() == Weights.STRENGTH ? "strength" : "none");
        if (spec.at() != null) {
            cited.put("at", String.valueOf(spec.at()));
        }
        if (spec.namespace() != null) {
            cited.put("namespace", spec.namespace());
        }
        if (question.cluster() != null) {
            cited.put("cluster", question.cluster());
        }
        Settings usual = measure.usualOfRankings();
        for (Parameter<?> each : measure.cited()) {
            cited.put(each.citation(), String.valueOf(settings.get(each)));
        }
        for (Parameter<?> each : parameters.given()) {
            Object value = settings.get(each);
            if (!value.equals(usual.get(each))) {
                cited.put(each.citation(), each.keyed() ? Parameter.text(value) : String.valueOf(value));
            }
        }
        if (rounds > 0) {
            cited.put("interval_rounds", String.valueOf(rounds));
            cited.put("interval_method", "mirror");
            cited.put("interval_missing", String.valueOf(question.rates().missing()));
            cited.put("interval_false", String.valueOf(question.rates().falseTies()));
            cited.put("interval_confidence", "0.9");
            cited.put("interval_first", String.valueOf(Resampling.FIRST));
        }
        return cited;
    }

    private static String directions(Measure measure) {
        return switch (measure.sense()) {
            case UNDIRECTED -> "none";
            case EITHER, LINEAGE -> "as_stated";
            case PRESTIGE -> "towards_credit";
        };
    }

    /** Codes in the order of the enum, with commas. */
    private static String codes(Set<TieKind> ties) {
        return EnumSet.copyOf(ties).stream().map(TieKind::code).collect(Collectors.joining(","));
    }
}
