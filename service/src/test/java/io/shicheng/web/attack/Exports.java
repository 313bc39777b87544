package io.shicheng.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.attack.Candidates;
import io.shicheng.disclosure.attack.Drawing;
import io.shicheng.disclosure.attack.DrawingXml;
import io.shicheng.disclosure.attack.Questions;
import io.shicheng.graph.tie.TieKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every graph that can be exported, in every format. */
final class Exports {
    private static final int K = 5;
    private static final Pattern MEASURED = Pattern.compile("shicheng-k=\\[(\\d+)]");

    private final Researcher researcher;
    /** Ids of groups in all exports so far. */
    private final Set<String> ids = new HashSet<>();

    private int fewest = Integer.MAX_VALUE;

    Exports(Researcher researcher) {
        this.researcher = researcher;
    }

    /** All there are on one day. */
    void ask(List<Set<TieKind>> ties, List<Integer> years) {
        List<String> filters = new ArrayList<>();
        for (Set<TieKind> kinds : ties) {
            filters.add(Researcher.filters(kinds, null, null));
            Questions.CLUSTERS.forEach(cluster -> filters.add(Researcher.filters(kinds, cluster, null)));
            years.forEach(year -> filters.add(Researcher.filters(kinds, null, year)));
        }
        filters.forEach(this::ask);
    }

    private void ask(String filter) {
        HttpAnswer tables = researcher.get("/api/v1/exports/graph?format=csv" + filter);
        Drawing drawing = Drawing.ofTables(tables.file("nodes.csv"), tables.file("ties.csv"));
        assertThat(tables.text()).contains("k," + measured(tables));
        find(drawing, tables, filter);
        for (String format : List.of("gexf", "graphml")) {
            HttpAnswer xml = researcher.get("/api/v1/exports/graph?format=" + format + filter);
            Drawing same = DrawingXml.of(xml.text());
            assertThat(same.ids()).as(filter).isEqualTo(drawing.ids());
            assertThat(same.ties()).as(filter).isEqualTo(drawing.ties());
            assertThat(xml.text()).contains("measured k = " + measured(xml));
            find(same, xml, filter);
        }
        Set<String> again = new HashSet<>(drawing.ids());
        again.retainAll(ids);
        assertThat(again).as("ids of another export").isEmpty();
        ids.addAll(drawing.ids());
    }

    private void find(Drawing drawing, HttpAnswer answer, String filter) {
        if (drawing.groups() > 0) {
            Candidates found = drawing.byStructure();
            assertThat(found.fewest()).as(filter).isGreaterThanOrEqualTo(K);
            assertThat(measured(answer)).isGreaterThanOrEqualTo(K);
            fewest = Math.min(fewest, found.fewest());
        }
    }

    private static int measured(HttpAnswer answer) {
        Matcher matcher = MEASURED.matcher(answer.head().toLowerCase(java.util.Locale.ROOT));
        assertThat(matcher.find()).as(answer.head()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    /** Ids of groups in all of them. */
    Set<String> ids() {
        return ids;
    }

    /** The fewest people whom a group, told apart by its ties, may be. */
    int fewest() {
        return fewest;
    }
}
