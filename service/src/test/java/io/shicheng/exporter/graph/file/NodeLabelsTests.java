package io.shicheng.exporter.graph.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.disclosure.label.Detail;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.label.Years;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.ShownId;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NodeLabelsTests {
    private static Node person(String id, @Nullable String name, @Nullable Integer died) {
        Years year = died == null ? null : new Years(died, died);
        Detail detail = year == null ? null : new Detail(null, year, null, null);
        Label.Named label = new Label.Named(ShownId.ofPerson("monks", id), name, detail);
        return new Node(label.id(), label, "person", null, null, true);
    }

    @Test
    void onlyNamesThatSeveralPeopleShareHaveSomethingBehindThem() {
        Label.Named studio = new Label.Named(ShownId.of(NodeKind.STUDIO, "monks", "1"), "慧能", null);
        DisclosedGraph graph = new DisclosedGraph(
                false,
                List.of(
                        person("1", "慧能", 713),
                        person("2", "智明", 1100),
                        person("3", "智明", null),
                        person("4", null, 900),
                        new Node(studio.id(), studio, "studio", null, null, false)),
                List.of(),
                0,
                0,
                new TreeMap<>());
        assertThat(NodeLabels.of(graph)).containsExactly("慧能", "智明 (?–1100)", "智明 (monks:3)", "monks:4", "慧能");
    }
}
