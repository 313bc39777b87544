package io.shicheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.UnusableParameterException;
import io.shicheng.disclosure.answer.DisclosedMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A measure that is in this file alone is found wherever measures are: all that there is to say of it is said here. */
class ToyMeasureTests {
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
