package io.shicheng;

import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Scale;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.UnusableParameterException;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.disclosure.drawing.NodeMeasures;
import io.shicheng.fixture.Network;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.Inquiries;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.RealSnapshots;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A measure that is in this file alone is found wherever measures are: all that there is to say of it is said here. */
class ToyMeasureTests {
    @TempDir
    Path folder;

    private static final Parameter<Integer> FACTOR =
            Parameter.whole("toy-factor", "F", 2, 1).offering(List.of(1, 2, 3));
    private static final Map<String, String> TEXTS = Map.of(
            "measure.toy", "玩具",
            "measure.toy.definition", "顶点编号的若干倍",
            "parameter.toy-factor", "倍数",
            "parameter.toy-factor.meaning", "几倍");
    private static final Measure TOY = new MeasureBuilder("toy", "n", Sense.EITHER)
            .texts((key, language) -> {
                String text = TEXTS.get(key);
                return text == null || language.equals(Locale.CHINESE) ? text : "toy " + key;
            })
            .traits(Trait.READABLE)
            .parameters(FACTOR)
            .plain((graph, settings, control) -> {
                double[] scores = new double[graph.vertexCount()];
                Arrays.setAll(scores, v -> v * (double) settings.get(FACTOR));
                return scores;
            });

    /** Twice the strength of ties where strengths count, else their number. */
    private static MeasureBuilder ofStrengths() {
        return new MeasureBuilder("toy-strength", "n", Sense.UNDIRECTED)
                .texts((key, _) -> "toy " + key)
                .traits(Trait.TAKES_STRENGTHS)
                .parameters(FACTOR);
    }

    private static double[] summed(CsrGraph graph, Settings settings) {
        double[] scores = new double[graph.vertexCount()];
        double[] weights = graph.weights();
        for (int v = 0; v < scores.length; v++) {
            for (int arc = graph.offsets()[v]; arc < graph.offsets()[v + 1]; arc++) {
                double strength = weights == null ? 1 : weights[arc];
                scores[v] += settings.weighted() ? 2 * strength : 1;
            }
        }
        return scores;
    }

    @Test
    void aMeasureThatTakesStrengthsIsToldOfThemWhereverMeasuresAreTold() {
        Measure strengths = ofStrengths().plain((graph, settings, _) -> summed(graph, settings));
        Network network =
                new Network().historical("a", null).historical("b", null).historical("c", null);
        network.tie("a", MASTER_OF, "b").tie("b", WORKED_WITH, "c");
        Measures.with(strengths, () -> {
            DisclosedMeasure told = DisclosedMeasure.all().stream()
                    .filter(each -> each.code().equals("toy-strength"))
                    .findFirst()
                    .orElseThrow();
            assertThat(told.parameters())
                    .extracting(DisclosedMeasure.DisclosedParameter::name)
                    .containsExactly("toyFactor", "halfLife", "kindWeight");
            assertThat(told.traits()).containsExactly("takes_strengths");
            for (ParameterOptions options : List.of(ParameterOptions.ofRankings(), ParameterOptions.ofColumns())) {
                assertThat(options.set("--kind-weight", "worked_with:4")).isTrue();
                assertThat(options.set("--half-life", "10")).isTrue();
                Measures.requireOf(strengths, options.read());
            }
            RankingQuestion plain = new RankingQuestion("toy-strength", Set.of(), null, null, false, 1);
            assertThat(score(network, plain, "b")).isEqualTo(2);
            assertThat(score(network, plain.with(Map.of("kindWeight", "worked_with:4")), "b"))
                    .isEqualTo(2 + 8);
            assertThat(score(network, plain.with(Map.of("halfLife", "10")), "b"))
                    .isEqualTo(2 + 2);
            return null;
        });
    }

    @Test
    void aDivisionIntoGroupsThatTakesStrengthsIsAColumnByThem() {
        Measure groups = ofStrengths().scale(Scale.LABELS).plain((graph, settings, _) -> summed(graph, settings));
        Network network =
                new Network().historical("a", null).historical("b", null).historical("c", null);
        network.tie("a", MASTER_OF, "b").tie("b", WORKED_WITH, "c");
        Snapshots snapshots = RealSnapshots.of(network.store(), folder);
        NodeMeasures columns = new NodeMeasures(
                snapshots.take(SnapshotSpec.of(EnumSet.allOf(TieKind.class)), RunControl.NONE),
                Set.of(),
                spec -> snapshots.take(spec, RunControl.NONE),
                _ -> {
                    throw new AssertionError("Nobody is ranked by groups.");
                });
        Measures.with(groups, () -> {
            NodeKey middle = network.key("b");
            List<String> codes = List.of("toy-strength");
            assertThat(columns.of(codes, Map.of(), RunControl.NONE).getFirst().values())
                    .containsEntry(middle, 2.0);
            NodeMeasures.Measured weighed = columns.of(codes, Map.of("kindWeight", "worked_with:4"), RunControl.NONE)
                    .getFirst();
            assertThat(weighed.values()).containsEntry(middle, 10.0);
            assertThat(weighed.told()).containsEntry("kind_weight", "worked_with:4");
            return null;
        });
    }

    @Test
    void aMeasureThatTakesNoStrengthsIsToldNothingOfThem() {
        Measures.with(TOY, () -> {
            assertThatThrownBy(() -> Measures.requireOf(TOY, Measures.read(Map.of("half-life", "10"))))
                    .isInstanceOf(UnusableParameterException.class)
                    .hasMessageContaining("half-life (10)")
                    .hasMessageContaining("not for toy");
            return null;
        });
    }

    private double score(Network network, RankingQuestion question, String id) {
        return Inquiries.of(network, folder).ask(question, Population.EVERYBODY, RunControl.NONE).rows().stream()
                .filter(row -> row.person().equals(network.key(id)))
                .mapToDouble(Ranking.Row::score)
                .sum();
    }

    @Test
    void theCatalogueHasItOnlyWhileItIsAsked() {
        assertThat(Measures.ofCode("toy")).isEmpty();
        Measures.with(TOY, () -> assertThat(Measures.ofCode("TOY")).contains(TOY));
        assertThat(Measures.parameter("toy-factor")).isEmpty();
    }

    @Test
    void theListForThePageAndForProgramsHasIt() {
        DisclosedMeasure told = Measures.with(
                TOY,
                () -> DisclosedMeasure.all().stream()
                        .filter(each -> each.code().equals("toy"))
                        .findFirst()
                        .orElseThrow());
        assertThat(told.nameZh()).isEqualTo("玩具");
        assertThat(told.nameEn()).isEqualTo("toy measure.toy");
        assertThat(told.plainZh()).isEqualTo("顶点编号的若干倍");
        assertThat(told.traits()).containsExactly("readable");
        assertThat(told.parameters()).singleElement().satisfies(parameter -> {
            assertThat(parameter.name()).isEqualTo("toyFactor");
            assertThat(parameter.usual()).isEqualTo("2");
            assertThat(parameter.values()).containsExactly("1", "2", "3");
        });
        assertThat(Measures.with(TOY, () -> DisclosedMeasure.parameterNames(DisclosedMeasure.all())))
                .contains("toyFactor");
    }

    @Test
    void whatItIsToldIsCheckedAgainstWhatItDeclares() {
        Measures.with(TOY, () -> {
            ParameterValues three = Measures.read(Map.of("toyFactor", "3"));
            Measures.requireOf(TOY, three);
            three.requireOffered();
            assertThat(three.get(FACTOR)).isEqualTo(3);
            assertThat(three).isEqualTo(Measures.read(Map.of("toy-factor", "3")));
            assertThatThrownBy(() -> Measures.read(Map.of("toyFactor", "0")))
                    .isInstanceOf(UnusableParameterException.class)
                    .hasMessage("The toy-factor (0) is out of range: F ≥ 1. Maybe 2?");
            assertThatThrownBy(() -> Measures.read(Map.of("toyFactor", "4")).requireOffered())
                    .hasMessageContaining("(4)")
                    .hasMessageContaining("1, 2, 3");
            Measure degree = Measures.ofCode("degree").orElseThrow();
            assertThatThrownBy(() -> Measures.requireOf(degree, three))
                    .hasMessageContaining("toy-factor (3)")
                    .hasMessageContaining("for toy only, not for degree");
            return null;
        });
    }
}
