package io.shicheng.importer.check;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Work;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.DraftCheck;
import io.shicheng.importer.row.Differences;
import io.shicheng.importer.row.WorkRow;
import io.shicheng.schema.Table;
import io.shicheng.store.retention.RecordKind;

/** Works: ids that contradict each other or the store. */
final class WorkCheck implements DraftCheck {
    @Override
    public void apply(Draft draft) {
        UniqueIds.of(Table.WORKS, draft.rows().works(), draft).forEach((id, row) -> reconcile(row, draft));
    }

    private static void reconcile(WorkRow read, Draft draft) {
        WorkRow row = TitleCheck.withoutNames(read, draft);
        if (row == null) {
            draft.refused(Table.WORKS);
            return;
        }
        NodeKey key = draft.workKey(row.id());
        NodeKey cluster = ClusterCheck.resolve(row.cluster(), row.place(), draft);
        Work stored = draft.stored().work(key);
        if (stored == null) {
            Work added = new Work(key, draft.namespace(), row.id(), row.title(), row.year(), cluster, row.source());
            draft.add(row.id(), added);
            draft.outcome().store(added);
            return;
        }
        String column = new Differences()
                .compareIfBoth("title", stored.title(), row.title())
                .compareIfBoth("year", stored.year(), row.year())
                .compareIfBoth("cluster", stored.cluster(), cluster)
                .first();
        if (column != null && !draft.replacing()) {
            draft.add(row.id(), stored);
            UniqueIds.conflictWithStore(Table.WORKS, row, column, draft);
            return;
        }
        Work merged = new Work(
                key,
                draft.namespace(),
                row.id(),
                draft.counting(stored.title(), row.title()),
                draft.counting(stored.year(), row.year()),
                draft.counting(stored.cluster(), cluster),
                draft.counting(stored.source(), row.source()));
        draft.add(row.id(), merged);
        if (merged.equals(stored)) {
            draft.outcome().unchanged(RecordKind.WORKS, key.value());
        } else {
            draft.outcome().store(merged);
        }
    }
}
