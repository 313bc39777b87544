package io.shicheng.snapshot;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Tie;
import io.shicheng.graph.TieKind;
import io.shicheng.store.GraphStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the ties that a spec chooses into columns. A credit without dates has those of its work.
 */
final class TieReader {
    private final SnapshotSpec spec;
    private final People people;
    private final Pulse pulse;
    private final Map<String, Integer> vertices;
    private final Map<NodeKey, DateRange> yearsOfWorks = new HashMap<>();
    private final Map<NodeKey, Integer> targets = new HashMap<>();
    private final List<NodeKey> targetKeys = new ArrayList<>();
    private final TieTable table = new TieTable();

    TieReader(SnapshotSpec spec, People people, Pulse pulse) {
        this.spec = spec;
        this.people = people;
        this.pulse = pulse;
        this.vertices = HashMap.newHashMap(people.keys().size());
    }

    TieTable read(GraphStore store) {
        for (int v = 0; v < people.keys().size(); v++) {
            vertices.put(people.keys().key(v), v);
        }
        boolean dated = spec.at() != null || spec.halfLifeYears() != null;
        if (dated && spec.ties().contains(TieKind.CREDITED_ON)) {
            store.readWorks(work -> {
                if (work.year() != null) {
                    yearsOfWorks.put(work.key(), work.year());
                }
            });
        }
        store.readTies(spec.ties(), this::add);
        if (spec.halfLifeYears() != null) {
            table.decay(spec.halfLifeYears(), spec.at() == null ? table.lastYear() : spec.at());
        }
        return table;
    }

    /** The organisations and works that ties go to, by the numbers they have in the table. */
    List<NodeKey> targets() {
        return targetKeys;
    }

    private void add(Tie tie) {
        pulse.beat();
        DateRange since = tie.since();
        DateRange until = tie.until();
        if (since == null && until == null) {
            since = yearsOfWorks.get(tie.to());
            until = since;
        }
        if (spec.at() != null && !TieTime.mayHold(since, until, spec.at())) {
            return;
        }
        int end = tie.kind().twoMode() ? targetOf(tie.to()) : vertexOf(tie.to());
        table.add(
                tie.kind(), vertexOf(tie.from()), end, tie.weight() * tie.confidence(), TieTime.lastYear(since, until));
    }

    private int vertexOf(NodeKey person) {
        Integer vertex = vertices.get(person.value());
        if (vertex == null) {
            throw new IllegalStateException("The store gives a tie of a person whom it does not give.");
        }
        return vertex;
    }

    private int targetOf(NodeKey key) {
        Integer known = targets.putIfAbsent(key, targetKeys.size());
        if (known != null) {
            return known;
        }
        targetKeys.add(key);
        return targetKeys.size() - 1;
    }
}
