package io.shicheng.inquiry.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.fixture.Network;
import io.shicheng.fixture.SharedData;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.Inquiries;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.PlanQuestion.Chosen;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.Plan;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study on a real lineage register, see data/README.md beside the project. */
class LineageCoverageTests {
    @TempDir
    Path folder;

    @Test
    void plansOnChineseLineagesAreProvenToBeTheBest() throws IOException {
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

        Inquiry inquiry = Inquiries.of(network, folder);
        PlanQuestion half =
                new PlanQuestion(null, 50.0, Set.of(TieKind.MASTER_OF, TieKind.WORKED_WITH), 1, null, true, null, null);
        Plan plan = inquiry.ask(half, Population.EVERYBODY, RunControl.NONE);

        assertThat(plan.population()).isEqualTo(15_621);
        assertThat(plan.connected()).isEqualTo(15_612);
        assertThat(plan.reachedConnected()).isGreaterThanOrEqualTo(7_806);
        assertThat(plan.contacts()).hasSize(308);
        assertThat(plan.bound()).isEqualTo(new Plan.Bound(null, 308));
        Plan hundred = inquiry.ask(half.of(100), Population.EVERYBODY, RunControl.NONE);
        assertThat(hundred.contacts()).hasSize(100);
        assertThat(hundred.reachedConnected()).isEqualTo(4_588);
        assertThat(hundred.bound()).isEqualTo(new Plan.Bound(4_588, null));
    }

    /** Found by a greedy choice elsewhere, with its sums: whoever declines costs one of those reached. */
    @Test
    void whoDeclinesIsReplacedByWhoAddsMostToTheNineOthers() throws IOException {
        Path data = SharedData.folder("painter_palette");
        assumeTrue(Files.exists(data), "The folder " + data + " is not there.");
        Network network = new Network();
        SharedData.rows(data.resolve("nodes.csv")).forEach(row -> network.historical(row.getField("id"), null));
        SharedData.rows(data.resolve("edges.csv")).forEach(row -> {
            TieKind kind = switch (row.getField("type")) {
                case "TEACHER_OF" -> TieKind.MASTER_OF;
                case "INFLUENCED" -> TieKind.NOMINATES;
                default -> TieKind.WORKED_WITH;
            };
            if (!row.getField("source").equals(row.getField("target"))) {
                network.tie(row.getField("source"), kind, row.getField("target"));
            }
        });
        List<NodeKey> ten = Stream.of(
                        "A0421", "A0435", "A0263", "A0430", "A0036", "A0291", "A0518", "A0255", "A0351", "A0159")
                .map(network::key)
                .toList();
        List<NodeKey> nine = ten.subList(1, 10);
        PlanQuestion question = new PlanQuestion(10, null, Set.of(), 1, null, true, null, null);
        Inquiry inquiry = Inquiries.of(network, folder);

        Plan all = inquiry.ask(question, new Chosen(null, ten, Set.of()), Population.EVERYBODY, RunControl.NONE);
        assertThat(all.reached()).isEqualTo(155);
        assertThat(all.contacts()).extracting(Plan.Contact::person).isEqualTo(ten);
        Plan without = inquiry.ask(
                question, new Chosen(null, nine, Set.of(ten.getFirst())), Population.EVERYBODY, RunControl.NONE);

        assertThat(without.contacts().getLast().person()).isEqualTo(network.key("A0427"));
        assertThat(without.contacts().getLast().adds()).hasSize(13);
        assertThat(without.reached()).isEqualTo(154);
        Plan.Alternatives told =
                inquiry.alternatives(question, new Chosen(null, ten, Set.of()), Population.EVERYBODY, RunControl.NONE);
        assertThat(told.instead()).containsEntry(ten.getFirst(), network.key("A0427"));
    }
}
