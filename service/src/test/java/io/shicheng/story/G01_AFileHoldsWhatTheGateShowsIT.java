package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.exporter.GraphExporter;
import io.shicheng.progress.RunControl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Exporters get what the gate disclosed and nothing beside it: somebody who writes a format cannot show too much. */
class G01_AFileHoldsWhatTheGateShowsIT {
    @Test
    void aGraphForStaffHasTheNamesThatTheyMaySee() throws IOException {
        DisclosedGraph graph = Kilns.imported()
                .part(Disclosure.class)
                .graph(new Viewer.Staff("association"), new GraphQuestion(Set.of(), null, null), RunControl.NONE);

        ByteArrayOutputStream gexf = new ByteArrayOutputStream();
        GraphExporter.gexf(graph, gexf);

        assertThat(gexf.toString(StandardCharsets.UTF_8))
                .contains("Gu Lanting", "He Yunxi", "An Ran")
                .doesNotContain("Bo Qing", "Feng Zhu");
    }
}
