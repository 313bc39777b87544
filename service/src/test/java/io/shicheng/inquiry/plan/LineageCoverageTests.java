package io.shicheng.inquiry.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.fixture.Network;
import io.shicheng.fixture.SharedData;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.Inquiries;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.result.Plan;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study on a real lineage register, see data/README.md beside the project. */
class LineageCoverageTests {
    @TempDir
    Path folder;

    @Test
    void halfOfTheChineseLineagesIsReachedByThreeHundredAndEightContacts() throws IOException {
        Path data = SharedData.folder("chinese_lineages");
        assumeTrue(Files.exists(data), "The folder " + data + " is not there.");
        Network network = new Network();
        SharedData.rows(data.resolve("nodes.csv")).forEach(row -> network.historical(row.getField("id"), null));
        SharedData.rows(data.resolve("edges.csv")).forEach(row -> {
            if (!row.getField("source").equals(row.getField("target"))) {
                TieKind kind = row.getField("type").equals("TEACHER_OF") ? TieKind.MASTER_OF : TieKind.WORKED_WITH;
                network.tie(row.getField("source"), kind, row.getField("target"), row.getField("id"));
            }
        });

        Plan plan = Inquiries.of(network, folder)
                .ask(
                        new PlanQuestion(
                                null, 50.0, Set.of(TieKind.MASTER_OF, TieKind.WORKED_WITH), 1, null, true, null, null),
                        Population.EVERYBODY,
                        RunControl.NONE);

        assertThat(plan.population()).isEqualTo(15_621);
        assertThat(plan.connected()).isEqualTo(15_612);
        assertThat(plan.reachedConnected()).isGreaterThanOrEqualTo(7_806);
        assertThat(plan.contacts()).hasSizeLessThanOrEqualTo(308);
    }
}
