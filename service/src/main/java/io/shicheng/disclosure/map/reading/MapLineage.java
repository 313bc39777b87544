package io.shicheng.disclosure.map.reading;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedMapParts.Lineage;
import io.shicheng.disclosure.answer.DisclosedMapParts.LineageEntry;
import io.shicheng.disclosure.answer.DisclosedMapParts.Step;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.map.DrawnMap;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.layout.lineage.Descent;
import io.shicheng.layout.lineage.FoldedLineage;
import io.shicheng.layout.lineage.LineageTree;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The lineage of one person by name by the drawn ties from master to apprentice, folded to as many rows as a page can show. */
@HoldsPeople
final class MapLineage {
    private static final int ROWS = 60;
    private static final int PUPILS = 8;
    /** Whose descent it is comes first. */
    private static final int ROOT = 0;

    private final CsrGraph taught;
    private final RunControl control;

    MapLineage(DrawnMap map, RunControl control) {
        CsrBuilder builder = new CsrBuilder(map.columns().count(), true, false);
        for (Edge tie : map.ties()) {
            // classes of people may have taught each other in a circle
            boolean byName = map.columns().origin(tie.from()) instanceof NodeOrigin.Person
                    && map.columns().origin(tie.to()) instanceof NodeOrigin.Person;
            if (byName && tie.kind().equals(TieKind.MASTER_OF.code())) {
                builder.add(tie.from(), tie.to(), 1);
            }
        }
        this.taught = builder.build();
        this.control = control;
    }

    /** @param open rows whose branches are open in any case; those who are no descendants are left out */
    Lineage of(int row, Set<Integer> open) {
        Descent descent = Descent.of(taught, row, control);
        int[] rows = descent.vertices();
        Map<Integer, Integer> vertexOf = new HashMap<>();
        for (int v = 0; v < rows.length; v++) {
            vertexOf.put(rows[v], v);
        }
        LineageTree tree = LineageTree.of(descent.lineage(), control);
        Set<Integer> opened =
                open.stream().filter(vertexOf::containsKey).map(vertexOf::get).collect(Collectors.toSet());
        FoldedLineage folded = FoldedLineage.of(tree, ROOT, ROWS, PUPILS, opened);
        List<LineageEntry> entries = new ArrayList<>();
        Map<Integer, Integer> entryOf = new HashMap<>();
        for (FoldedLineage.Entry entry : folded.entries()) {
            boolean rest = entry.vertex() == FoldedLineage.REST;
            if (!rest) {
                entryOf.put(entry.vertex(), entries.size());
            }
            entries.add(new LineageEntry(
                    rest ? null : (Integer) rows[entry.vertex()],
                    entry.parent() < 0 ? null : (Integer) entry.parent(),
                    entry.generation(),
                    folded.across()[entries.size()],
                    entry.people(),
                    entry.folded()));
        }
        return new Lineage(entries, folded.descendants(), otherMasters(tree, entryOf), masters(row));
    }

    private static List<Step> otherMasters(LineageTree tree, Map<Integer, Integer> entryOf) {
        List<Step> steps = new ArrayList<>();
        for (int tie = 0; tie < tree.extraTies(); tie++) {
            Integer from = entryOf.get(tree.extraFrom(tie));
            Integer to = entryOf.get(tree.extraTo(tie));
            if (from != null && to != null) {
                steps.add(new Step(from, to));
            }
        }
        return steps;
    }

    private List<Integer> masters(int row) {
        List<Integer> masters = new ArrayList<>();
        CsrGraph learnt = taught.transpose();
        for (int a = learnt.offsets()[row]; a < learnt.offsets()[row + 1]; a++) {
            masters.add(learnt.targets()[a]);
        }
        return masters;
    }
}
