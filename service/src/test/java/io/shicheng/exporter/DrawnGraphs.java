package io.shicheng.exporter;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.label.Years;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Graphs to be written, with what makes files break. */
final class DrawnGraphs {
    private DrawnGraphs() {}

    /** A directed and an undirected tie, parallel ties, a group, a lone node, and characters that XML cannot hold. */
    static DisclosedGraph mixed() {
        return new DisclosedGraph(
                true,
                List.of(
                        new Node(
                                "1",
                                new Label.Named("1", null, "1", "𧧌震 <&> \"'\u0000\u001B\uFFFE", null),
                                "person",
                                "songzhuang",
                                "painting",
                                true),
                        new Node("2", new Label.Named("2", null, "2", null, null), "person", null, null, true),
                        new Node(
                                "=3",
                                new Label.Named("=3", null, "=3", "=HYPERLINK(\"x\")", null),
                                "studio",
                                null,
                                null,
                                false),
                        new Node("p-x", new Label.Pseudonymous("p-x"), "person", null, null, false),
                        new Node("people:hengdian", new Label.Folded(12), "people", "hengdian", null, false),
                        new Node(
                                "line\nbreak\ttab",
                                new Label.Named("line\nbreak\ttab", null, "line\nbreak\ttab", "a\nb", null),
                                "work",
                                null,
                                null,
                                false)),
                List.of(
                        new Edge(
                                0,
                                1,
                                "master_of",
                                true,
                                1,
                                "1420",
                                "../1431",
                                new Years(1420, 1420),
                                new Years(null, 1431),
                                "《五燈全書》卷83；\u0007p. 1"),
                        Edge.undated(0, 1, "master_of", true, 2.5, "another source"),
                        Edge.undated(0, 1, "worked_with", false, 1, "p. 3"),
                        Edge.undated(0, 2, "founded", true, 1, "p. 4"),
                        Edge.undated(3, 4, "several", false, 1, null)),
                7,
                12,
                new TreeMap<>(Map.of("snapshot", "abc", "k", "7")));
    }

    static DisclosedGraph undirected() {
        Node one = new Node("1", new Label.Named("1", null, "1", "One", null), "person", null, null, true);
        Node two = new Node("2", new Label.Named("2", null, "2", "Two", null), "person", null, null, true);
        return new DisclosedGraph(
                false,
                List.of(one, two),
                List.of(Edge.undated(0, 1, "worked_with", false, 1, "p. 3")),
                0,
                0,
                new TreeMap<>(Map.of("snapshot", "abc")));
    }
}
