package io.shicheng.importer.run;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.Outcome;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.RetentionRecords;
import io.shicheng.store.retention.RecordKind;
import io.shicheng.store.retention.RetentionUpdate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Until when an import keeps what it names. What stands in the store already is kept longer if the import ends later
 * than whatever brought it; as long as no import before ended earlier there is no such thing, and nothing is read.
 */
final class EndDates {
    private final RetentionRecords records;
    private final ImportHistory history;

    EndDates(RetentionRecords records, ImportHistory history) {
        this.records = records;
        this.history = history;
    }

    /**
     * @param until the last day of the import
     * @param historicalUntil that of historical people and the ties between them
     */
    RetentionUpdate keeping(Draft draft, LocalDate until, LocalDate historicalUntil) {
        Outcome outcome = draft.outcome();
        Map<TieKind, List<String>> ties = new EnumMap<>(TieKind.class);
        outcome.unchangedTies().forEach((kind, keys) -> ties.merge(kind, keys, EndDates::joined));
        outcome.unchangedHistoricalTies().forEach((kind, keys) -> ties.merge(kind, keys, EndDates::joined));
        return longer(draft, until, historicalUntil).naming(outcome.unchangedNodes(), ties);
    }

    private RetentionUpdate longer(Draft draft, LocalDate until, LocalDate historicalUntil) {
        Set<NodeKey> people = draft.historicalPeople();
        Outcome outcome = draft.outcome();
        boolean apart = !people.isEmpty() && !historicalUntil.equals(until);
        LocalDate latest = apart ? historicalUntil : until;
        if (outcome.unchanged().isEmpty()
                || history.all().stream().noneMatch(one -> one.keptUntil().isBefore(latest))) {
            RetentionUpdate.Historical fresh =
                    apart ? new RetentionUpdate.Historical(historicalUntil, people, Map.of(), Map.of()) : null;
            return new RetentionUpdate(until, Map.of(), Map.of(), fresh);
        }
        Set<String> historical = new HashSet<>();
        people.forEach(person -> historical.add(person.value()));
        Map<RecordKind, List<String>> nodes = new EnumMap<>(RecordKind.class);
        Map<RecordKind, List<String>> historicalNodes = new EnumMap<>(RecordKind.class);
        outcome.unchangedNodes().forEach((kind, keys) -> {
            boolean split = apart && kind == RecordKind.PEOPLE;
            putNodes(nodes, kind, split ? without(keys, historical) : keys, until);
            if (split) {
                putNodes(
                        historicalNodes,
                        kind,
                        keys.stream().filter(historical::contains).toList(),
                        historicalUntil);
            }
        });
        Map<TieKind, List<String>> ties = ties(outcome.unchangedTies(), until);
        Map<TieKind, List<String>> others = ties(outcome.unchangedHistoricalTies(), apart ? historicalUntil : until);
        if (!apart) {
            others.forEach((kind, keys) -> ties.merge(kind, keys, EndDates::joined));
            return new RetentionUpdate(until, nodes, ties, null);
        }
        return new RetentionUpdate(
                until, nodes, ties, new RetentionUpdate.Historical(historicalUntil, people, historicalNodes, others));
    }

    private static List<String> without(List<String> keys, Set<String> others) {
        return keys.stream().filter(key -> !others.contains(key)).toList();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private void putNodes(Map<RecordKind, List<String>> longer, RecordKind kind, List<String> named, LocalDate until) {
        put(longer, kind, named, sink -> records.readNodesEnding(kind, until, sink));
    }

    private Map<TieKind, List<String>> ties(Map<TieKind, List<String>> unchanged, LocalDate until) {
        Map<TieKind, List<String>> ties = new EnumMap<>(TieKind.class);
        unchanged.forEach((kind, keys) -> put(ties, kind, keys, sink -> records.readTiesEnding(kind, until, sink)));
        return ties;
    }

    private static <K> void put(
            Map<K, List<String>> longer, K kind, List<String> named, Consumer<Consumer<String>> ending) {
        Set<String> wanted = new HashSet<>(named);
        List<String> keys = new ArrayList<>();
        ending.accept(key -> {
            if (wanted.contains(key)) {
                keys.add(key);
            }
        });
        if (!keys.isEmpty()) {
            longer.put(kind, keys);
        }
    }
}
