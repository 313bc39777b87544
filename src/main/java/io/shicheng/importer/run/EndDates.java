package io.shicheng.importer.run;

import io.shicheng.graph.TieKind;
import io.shicheng.importer.check.Draft;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.RetentionRecords;
import io.shicheng.store.retention.Keeping;
import io.shicheng.store.retention.RecordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Until when an import keeps what it names. What stands in the store already is kept longer if the import ends later than
 * whatever brought it; as long as no import before ended earlier there is no such thing, and nothing is read.
 */
final class EndDates {
    private final RetentionRecords records;
    private final ImportHistory history;

    EndDates(RetentionRecords records, ImportHistory history) {
        this.records = records;
        this.history = history;
    }

    /** @param until the last day of the import */
    Keeping keeping(Draft draft, LocalDate until) {
        if (draft.unchanged().isEmpty()
                || history.all().stream().noneMatch(one -> one.keptUntil().isBefore(until))) {
            return Keeping.until(until);
        }
        Map<RecordKind, List<String>> nodes = new EnumMap<>(RecordKind.class);
        draft.unchangedNodes()
                .forEach((kind, keys) -> put(nodes, kind, keys, sink -> records.readNodesEnding(kind, until, sink)));
        Map<TieKind, List<String>> ties = new EnumMap<>(TieKind.class);
        draft.unchangedTies()
                .forEach((kind, keys) -> put(ties, kind, keys, sink -> records.readTiesEnding(kind, until, sink)));
        return new Keeping(until, nodes, ties);
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
