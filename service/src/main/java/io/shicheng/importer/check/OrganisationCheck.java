package io.shicheng.importer.check;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Organisation;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.DraftCheck;
import io.shicheng.importer.draft.GroupDraft;
import io.shicheng.importer.row.Differences;
import io.shicheng.importer.row.OrganisationRow;
import io.shicheng.schema.Table;
import io.shicheng.store.retention.RecordKind;
import org.jspecify.annotations.Nullable;

/** Organisations: ids that contradict each other or the store. */
final class OrganisationCheck implements DraftCheck {
    @Override
    public void apply(Draft draft) {
        UniqueIds.of(Table.ORGANISATIONS, draft.rows().organisations(), draft)
                .forEach((id, row) -> reconcile(row, draft));
    }

    private static void reconcile(OrganisationRow read, Draft draft) {
        OrganisationRow row = TitleCheck.withoutNames(read, draft);
        if (row == null) {
            draft.refused(Table.ORGANISATIONS);
            return;
        }
        NodeKey key = draft.organisationKey(row.id());
        NodeKey cluster = ClusterCheck.resolve(row.cluster(), row.place(), draft);
        Organisation stored = draft.stored().organisation(key);
        if (stored == null) {
            Organisation added =
                    new Organisation(key, row.kind(), draft.namespace(), row.id(), row.name(), cluster, row.source());
            decide(row, added, null, draft);
            return;
        }
        String column = new Differences()
                .compare("kind", stored.kind(), row.kind())
                .compareIfBoth("name", stored.name(), row.name())
                .compareIfBoth("cluster", stored.cluster(), cluster)
                .first();
        if (column != null && !draft.replacing()) {
            draft.add(row.id(), stored);
            UniqueIds.conflictWithStore(Table.ORGANISATIONS, row, column, draft);
            return;
        }
        Organisation merged = new Organisation(
                key,
                draft.replacing() ? row.kind() : stored.kind(),
                draft.namespace(),
                row.id(),
                draft.counting(stored.name(), row.name()),
                draft.counting(stored.cluster(), cluster),
                draft.counting(stored.source(), row.source()));
        decide(row, merged, stored, draft);
    }

    /** Groups are decided on when it is known who gathers them: see {@link GroupNameCheck}. */
    private static void decide(OrganisationRow row, Organisation read, @Nullable Organisation stored, Draft draft) {
        draft.add(row.id(), read);
        if (read.kind() == NodeKind.GROUP) {
            draft.putOff(new GroupDraft(row, read, stored));
        } else {
            settle(read, stored, draft);
        }
    }

    /** Stores what is to be held, unless it is held already. */
    static void settle(Organisation held, @Nullable Organisation stored, Draft draft) {
        if (held.equals(stored)) {
            draft.outcome().unchanged(RecordKind.ORGANISATIONS, held.key().value());
        } else {
            draft.outcome().store(held);
        }
    }
}
