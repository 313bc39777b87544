package io.shicheng.importer.check;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Work;
import io.shicheng.importer.row.Differences;
import io.shicheng.importer.row.WorkRow;
import io.shicheng.schema.Table;
import io.shicheng.store.retention.RecordKind;
import org.jspecify.annotations.Nullable;

/** Works: ids that contradict each other or the store. */
final class WorkCheck implements DraftCheck {
    @Override
    public void apply(Draft draft) {
        UniqueIds.of(Table.WORKS, draft.rows.works(), draft).forEach((id, row) -> reconcile(row, draft));
    }

    private static void reconcile(WorkRow read, Draft draft) {
        WorkRow row = TitleCheck.withoutNames(read, draft);
        if (row == null) {
            draft.refused(Table.WORKS);
            return;
        }
        NodeKey key = keyOf(row.id(), draft);
        NodeKey cluster = ClusterCheck.resolve(row.cluster(), row.place(), draft);
        Work stored = draft.stored.work(key);
        if (stored == null) {
            Work added =
                    new Work(key, draft.namespaceOrNull(), row.id(), row.title(), row.year(), cluster, row.source());
            draft.works.put(row.id(), added);
            draft.newWorks.add(added);
            return;
        }
        String column = new Differences()
                .compareIfBoth("title", stored.title(), row.title())
                .compareIfBoth("year", stored.year(), row.year())
                .compareIfBoth("cluster", stored.cluster(), cluster)
                .first();
        if (column != null) {
            draft.works.put(row.id(), stored);
            UniqueIds.conflictWithStore(Table.WORKS, row, column, draft);
            return;
        }
        Work merged = new Work(
                key,
                draft.namespaceOrNull(),
                row.id(),
                Filled.or(stored.title(), row.title()),
                Filled.or(stored.year(), row.year()),
                Filled.or(stored.cluster(), cluster),
                Filled.or(stored.source(), row.source()));
        draft.works.put(row.id(), merged);
        if (merged.equals(stored)) {
            draft.unchanged(RecordKind.WORKS, key.value());
        } else {
            draft.newWorks.add(merged);
        }
    }

    /** The work of this id, in the files or in the store. */
    static @Nullable Work find(String id, Draft draft) {
        Work read = draft.works.get(id);
        return read == null ? draft.stored.work(keyOf(id, draft)) : read;
    }

    private static NodeKey keyOf(String id, Draft draft) {
        return draft.vault.nodeKey("work", draft.namespace, id);
    }
}
