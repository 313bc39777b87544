package io.shicheng.snapshot.take;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.snapshot.CountedTies;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.memory.People;
import io.shicheng.snapshot.time.Lives;
import io.shicheng.snapshot.time.TimeCounts;
import io.shicheng.snapshot.time.WorkYears;
import io.shicheng.snapshot.time.YearFilter;
import io.shicheng.store.NetworkReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ties that a spec chooses into columns. A credit without dates has those of its work.
 */
final class TieReader {
    private final SnapshotSpec spec;
    private final People people;
    private final ReadProgress progress;
    private final CountedTies counted;
    private final Map<String, Integer> vertices;
    private final @Nullable Lives lives;
    private @Nullable YearFilter filter;
    private WorkYears works = WorkYears.NONE;
    private final Map<NodeKey, Integer> targets = new HashMap<>();
    private final List<NodeKey> targetKeys = new ArrayList<>();
    private final TieTable table = new TieTable();
    private boolean strangers;

    /** @param lives of the people, in their order; there if the spec is of a year */
    TieReader(SnapshotSpec spec, People people, @Nullable Lives lives, ReadProgress progress) {
        this.spec = spec;
        this.people = people;
        this.lives = lives;
        this.progress = progress;
        this.counted = new CountedTies(spec.population());
        this.vertices = HashMap.newHashMap(people.keys().size());
    }

    /** Of which kinds ties are read: to bound lives in a year, all. */
    static Set<TieKind> kinds(SnapshotSpec spec) {
        return spec.at() == null ? spec.ties() : EnumSet.allOf(TieKind.class);
    }

    TieTable read(NetworkReader store) {
        for (int v = 0; v < people.keys().size(); v++) {
            vertices.put(people.keys().key(v), v);
        }
        boolean faded = spec.halfLifeYears() != null && spec.ties().contains(TieKind.CREDITED_ON);
        if (spec.at() != null || faded) {
            works = WorkYears.read(store);
        }
        if (spec.at() != null && lives != null) {
            lives.boundByTies(store, works, counted, person -> {
                progress.record();
                return vertexOf(person);
            });
            filter = new YearFilter(spec.at(), lives);
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

    /** Whether there was a tie of somebody who is none of the people: then they changed between both readings. */
    boolean hasStrangers() {
        return strangers;
    }

    /** What lives decided in the year of the spec; null if it is of none. */
    @Nullable
    TimeCounts counts() {
        return filter == null ? null : filter.counts();
    }

    private void add(Tie tie) {
        progress.record();
        if (leadsOutOfTheNamespace(tie) || !counted.test(tie)) {
            return;
        }
        DateRange since = works.since(tie);
        DateRange until = works.until(tie);
        boolean twoMode = tie.kind().twoMode();
        int from = vertexOf(tie.from());
        int to = twoMode ? -1 : vertexOf(tie.to());
        if (from < 0 || to < 0 && !twoMode) {
            strangers = true;
            return;
        }
        if (filter != null && !filter.holds(tie.kind(), since, until, from, to)) {
            return;
        }
        int end = twoMode ? targetOf(tie.to()) : to;
        double strength = tie.facts().weight()
                * tie.facts().confidence()
                * spec.kindWeights().getOrDefault(tie.kind(), 1.0);
        table.add(tie.kind(), from, end, strength, TieTime.lastYear(since, until));
    }

    private boolean leadsOutOfTheNamespace(Tie tie) {
        return spec.namespace() != null
                && (!vertices.containsKey(tie.from().value())
                        || !tie.kind().twoMode()
                                && !vertices.containsKey(tie.to().value()));
    }

    private int vertexOf(NodeKey person) {
        return vertices.getOrDefault(person.value(), -1);
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
