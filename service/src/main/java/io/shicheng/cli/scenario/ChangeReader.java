package io.shicheng.cli.scenario;

import io.shicheng.analysis.scenario.Scenario;
import io.shicheng.analysis.scenario.TieChange;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.vertex.VertexNumbers;
import io.shicheng.csr.TieEdits;
import io.shicheng.graphfile.array.VertexIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which ties of a graph changes mean. Ids may hold commas: what is taken for two ids are two of the file. */
final class ChangeReader {
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

    private TieChange change(ChangeText text) {
        TieChange change = text.verb() == ChangeText.Verb.WEIGH ? null : ends(text, text.rest(), 1);
        if (change == null && text.verb() != ChangeText.Verb.REMOVE) {
            change = withStrength(text);
        }
        if (change == null) {
            throw noVertex(text, missing(text));
        }
        TieChange.Obstacle obstacle = change.obstacle(edits);
        switch (obstacle) {
            case SELF -> throw ScenarioRefusedException.self(text.typed());
            case THERE_ALREADY -> throw ScenarioRefusedException.thereAlready(text.typed());
            case NOT_THERE -> throw ScenarioRefusedException.notThere(text.typed());
            case NONE -> {}
        }
        if (change.kind() == TieChange.Kind.REMOVE) {
            edits.remove(change.from(), change.to());
        } else {
            edits.put(change.from(), change.to(), change.strength());
        }
        return change;
    }

    /** What is behind the last comma is a strength; null if what is before it are no two vertices. */
    private @Nullable TieChange withStrength(ChangeText text) {
        int comma = text.rest().lastIndexOf(',');
        if (comma < 0) {
            return null;
        }
        String number = text.rest().substring(comma + 1).strip();
        TieChange found = ends(text, text.rest().substring(0, comma), 1);
        if (found == null) {
            return null;
        }
        double strength = number.matches("\\d{1,15}(\\.\\d{1,15})?") ? Double.parseDouble(number) : 0;
        if (!(strength > 0)) {
            throw ScenarioRefusedException.noStrength(text.typed(), number);
        }
        if (!weighted) {
            throw ScenarioRefusedException.strengthsDoNotCount(text.typed());
        }
        return new TieChange(found.kind(), found.from(), found.to(), strength);
    }

    private @Nullable TieChange ends(ChangeText text, String both, double strength) {
        for (int comma = both.indexOf(','); comma >= 0; comma = both.indexOf(',', comma + 1)) {
            Integer from = vertices.get(both.substring(0, comma).strip());
            Integer to = vertices.get(both.substring(comma + 1).strip());
            if (from != null && to != null) {
                return new TieChange(TieChange.Kind.valueOf(text.verb().name()), from, to, strength);
            }
        }
        return null;
    }

    /** The part between commas that is no vertex, or all of it. */
    private String missing(ChangeText text) {
        for (String part : text.rest().split(",", 2)) {
            if (!part.contains(",") && !vertices.containsKey(part.strip())) {
                return part.strip();
            }
        }
        return text.rest();
    }

    private ScenarioRefusedException noVertex(ChangeText text, String wanted) {
        String example = ids.size() < 2 ? "A,B" : ids.id(0) + "," + ids.id(1);
        return ScenarioRefusedException.noVertex(text.typed(), wanted, "add:" + example);
    }
}
