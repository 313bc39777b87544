package io.shicheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.exporter.GraphExporter;
import io.shicheng.exporter.RankingExporter;
import io.shicheng.fixture.Imports;
import io.shicheng.fixture.SecondSteward;
import io.shicheng.progress.RunControl;
import io.shicheng.sample.SampleGenerator;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A result that is cited comes again as it was when an import changed nothing but how long records are kept. */
class SameBytesIT {
    @TempDir
    Path folder;

    @Test
    void anImportThatOnlyKeepsRecordsLongerChangesNoResult() throws IOException {
        ConfigurableApplicationContext context = TestStore.emptied();
        new SampleGenerator(300, 5).write(folder, RunControl.NONE);
        load(context, LocalDate.now().plusMonths(2));
        long revision = context.getBean(GraphStore.class).revision();
        List<byte[]> before = results(context.getBean(Disclosure.class));

        load(context, LocalDate.now().plusMonths(20));

        assertThat(context.getBean(GraphStore.class).revision())
                .as("something was stored")
                .isGreaterThan(revision);
        List<byte[]> after = results(context.getBean(Disclosure.class));
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).as("result " + i).isEqualTo(before.get(i));
        }
    }

    private void load(ConfigurableApplicationContext context, LocalDate keepUntil) {
        Imports.done(context, folder, keepUntil);
        SecondSteward.confirms(context);
    }

    private static List<byte[]> results(Disclosure gate) throws IOException {
        List<byte[]> results = new ArrayList<>();
        List<Viewer> viewers = List.of(
                new Viewer.Anonymous(),
                new Viewer.Researcher("same-bytes"), // classes of a project outlive an emptied store
                new Viewer.Staff("association"),
                new Viewer.Steward());
        for (Viewer viewer : viewers) {
            for (String measure : List.of("degree", "pagerank", "descendants")) {
                DisclosedRanking ranking = gate.ranking(
                        viewer,
                        new RankingPage(measure, Set.of(), null, null, 1000, measure.equals("degree"), 1),
                        RunControl.NONE);
                ByteArrayOutputStream table = new ByteArrayOutputStream();
                RankingExporter.csv(ranking, table);
                RankingExporter.xlsx(ranking, Locale.ENGLISH, table);
                results.add(table.toByteArray());
                results.add(ranking.toString().getBytes(StandardCharsets.UTF_8));
            }
            ByteArrayOutputStream graph = new ByteArrayOutputStream();
            GraphExporter.graphml(gate.graph(viewer, new GraphQuestion(Set.of(), null, null), RunControl.NONE), graph);
            results.add(graph.toByteArray());
        }
        return results;
    }
}
