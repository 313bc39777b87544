package io.shicheng;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.analysis.measure.MeasureTexts;
import io.shicheng.analysis.measure.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the measures is made from the catalogue; {@code -Dmeasures.write=true} writes it anew. */
class MeasuresPageTests {
    private static final Path PAGE = Path.of("docs/reference/measures.md");

    @Test
    void thePageSaysOfEachMeasureWhatItIs() throws IOException {
        if (Boolean.getBoolean("measures.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    @Test
    void aMeasureMoreIsALineMore() {
        Measure toy = new MeasureBuilder("toy", "n", Sense.EITHER)
                .texts((key, _) -> "text of " + key)
                .plain((graph, _, _) -> new double[graph.vertexCount()]);
        assertThat(Measures.with(toy, MeasuresPageTests::page))
                .isEqualTo(page().replace("\n\n## Parameters", "\n" + line(toy) + "\n\n## Parameters"));
    }

    private static String page() {
        String measures = Measures.all().stream().map(MeasuresPageTests::line).collect(Collectors.joining("\n"));
        String parameters =
                Measures.parameters().stream().map(MeasuresPageTests::line).collect(Collectors.joining("\n"));
        return """
                <!-- Made by MeasuresPageTests from the catalogue; do not edit by hand. -->

                # The measures

                What they mean in full is on [another page](measure.md).

                | code | name | definition | time | ranks people | parameters |
                |---|---|---|---|---|---|
                %s

                ## Parameters

                Of rankings, a parameter has one of the values offered; one without them is for graph files alone.

                | parameter | meaning | range | usual | offered to rankings |
                |---|---|---|---|---|
                %s
                """.formatted(measures, parameters);
    }

    private static String line(Measure measure) {
        String parameters = measure.parameters().stream()
                .map(each -> "`" + each.name() + "`")
                .collect(Collectors.joining(", "));
        return row(
                "`" + measure.code() + "`",
                measure.texts().name(measure.code(), Locale.ENGLISH),
                measure.definition(Locale.ENGLISH),
                measure.cost(),
                measure.ranks() ? "yes" : "no",
                parameters);
    }

    private static String line(Parameter<?> parameter) {
        return row(
                "`" + parameter.name() + "`",
                MeasureTexts.CATALOGUE.meaning(parameter, Locale.ENGLISH),
                parameter.range(),
                parameter.usualIsNone() ? "–" : Parameter.text(parameter.usual()),
                parameter.offered().stream().map(Parameter::text).collect(Collectors.joining(", ")));
    }

    private static String row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
