package io.shicheng.cli.scenario;

import io.shicheng.analysis.scenario.ChangeText;
import io.shicheng.analysis.scenario.Scenario;
import io.shicheng.analysis.scenario.TieChange;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.vertex.VertexNumbers;
import io.shicheng.csr.CsrGraph;
import io.shicheng.csr.TieEdits;
import io.shicheng.graphfile.array.VertexIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds out which ties of a graph changes mean. */
public final class ChangeReader {
    private final VertexIds ids;
    private final Map<String, Integer> vertices;
    private final boolean weighted;
    private final TieEdits edits;

    private ChangeReader(LoadedGraph loaded, boolean weighted) {
        this.ids = loaded.ids();
        this.vertices = VertexNumbers.of(ids);
        this.weighted = weighted;
        this.edits = new TieEdits(loaded.graph());
    }

    /** @throws ScenarioRefusedException if one cannot be made after those before it */
    static Scenario read(LoadedGraph loaded, boolean weighted, List<ChangeText> texts) {
        ChangeReader reader = new ChangeReader(loaded, weighted);
        List<TieChange> changes = new ArrayList<>();
        int without = Scenario.NOBODY;
        for (ChangeText text : texts) {
            if (text.verb() == ChangeText.Verb.WITHOUT) {
                Integer vertex = reader.vertices.get(text.rest());
                if (vertex == null) {
                    throw reader.noVertex(text, text.rest());
                }
                without = vertex;
            } else {
                changes.add(reader.change(text));
            }
        }
        return new Scenario(changes, without);
    }

    /**
     * The graph with the changes, with the same vertices: whoever is left out has no tie there.
     *
     * @throws ScenarioRefusedException if a change cannot be made after those before it
     */
    public static CsrGraph changed(LoadedGraph loaded, List<ChangeText> texts) {
        Scenario scenario = read(loaded, false, texts);
        CsrGraph graph = new Scenario(scenario.changes(), Scenario.NOBODY).changed(loaded.graph());
        int gone = scenario.without();
        if (gone == Scenario.NOBODY) {
            return graph;
        }
        List<TieChange> cut = Arrays.stream(graph.targets(), graph.offsets()[gone], graph.offsets()[gone + 1])
                .mapToObj(other -> new TieChange(TieChange.Kind.REMOVE, gone, other, 1))
                .toList();
        return new Scenario(cut, Scenario.NOBODY).changed(graph);
    }

    private TieChange change(ChangeText text) {
        ChangeText.Ends<Integer> ends = text.ends(vertices::get);
        if (ends == null) {
            throw noVertex(text, text.unknown(vertices::get));
        }
        if (!(ends.number() > 0)) {
            throw ScenarioRefusedException.noStrength(text.typed(), String.valueOf(ends.strength()));
        }
        if (ends.strength() != null && !weighted) {
            throw ScenarioRefusedException.strengthsDoNotCount(text.typed());
        }
        TieChange change =
                new TieChange(TieChange.Kind.valueOf(text.verb().name()), ends.from(), ends.to(), ends.number());
        TieChange.Obstacle obstacle = change.obstacle(edits);
        switch (obstacle) {
            case SELF -> throw ScenarioRefusedException.self(text.typed());
            case THERE_ALREADY -> throw ScenarioRefusedException.thereAlready(text.typed());
            case NOT_THERE -> throw ScenarioRefusedException.notThere(text.typed());
            case NONE -> change.make(edits);
        }
        return change;
    }

    private ScenarioRefusedException noVertex(ChangeText text, String wanted) {
        String example = ids.size() < 2 ? "A,B" : ids.id(0) + "," + ids.id(1);
        return ScenarioRefusedException.noVertex(text.typed(), wanted, "add:" + example);
    }
}
