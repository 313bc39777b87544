package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.cli.measure.MeasureList;
import io.shicheng.cli.terminal.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The list of measures on the command line is the catalogue, whatever is in it. */
class ToyMeasureCommandTests {
    @Test
    void theListHasAMeasureMore() {
        StringWriter list = new StringWriter();
        Measures.with(
                new MeasureBuilder("toy", "n", Sense.LINEAGE)
                        .texts((key, _) -> "the text under " + key)
                        .plain((graph, _, _) -> new double[graph.vertexCount()]),
                () -> {
                    MeasureList.print(Messages.in(Locale.ENGLISH), new PrintWriter(list, true));
                    return null;
                });
        assertThat(list.toString()).contains("the text under measure.toy.definition  [O(n); --directed]");
    }
}
