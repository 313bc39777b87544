package io.shicheng.importer.check;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.DraftCheck;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.row.ClusterRow;
import io.shicheng.importer.row.Differences;
import io.shicheng.importer.row.Place;
import io.shicheng.schema.Table;
import io.shicheng.store.retention.RecordKind;
import org.jspecify.annotations.Nullable;

/** Clusters: ids that contradict each other or the store. */
final class ClusterCheck implements DraftCheck {
    @Override
    public void apply(Draft draft) {
        UniqueIds.of(Table.CLUSTERS, draft.rows().clusters(), draft).forEach((id, read) -> {
            ClusterRow row = TitleCheck.withoutNames(read, draft);
            if (row == null) {
                draft.refused(Table.CLUSTERS);
                return;
            }
            reconcile(row, draft.addCluster(id), draft);
        });
    }

    private static void reconcile(ClusterRow row, NodeKey key, Draft draft) {
        Cluster read = new Cluster(key, row.id(), row.nameZh(), row.nameEn(), row.latitude(), row.longitude());
        Cluster stored = draft.stored().cluster(key);
        if (stored == null) {
            draft.outcome().store(read);
            return;
        }
        String column = new Differences()
                .compareIfBoth("name_zh", stored.nameZh(), read.nameZh())
                .compareIfBoth("name_en", stored.nameEn(), read.nameEn())
                .compareIfBoth("lat", stored.latitude(), read.latitude())
                .compareIfBoth("lon", stored.longitude(), read.longitude())
                .first();
        Cluster merged = new Cluster(
                key,
                row.id(),
                Filled.or(stored.nameZh(), read.nameZh()),
                Filled.or(stored.nameEn(), read.nameEn()),
                Filled.or(stored.latitude(), read.latitude()),
                Filled.or(stored.longitude(), read.longitude()));
        if (column != null) {
            UniqueIds.conflictWithStore(Table.CLUSTERS, row, column, draft);
        } else if (merged.equals(stored)) {
            draft.outcome().unchanged(RecordKind.CLUSTERS, key.value());
        } else {
            draft.outcome().store(merged);
        }
    }

    /**
     * The key of the cluster that a row names. One that is not known is set aside, and the mapping's default takes its
     * place.
     */
    static @Nullable NodeKey resolve(@Nullable String id, Place place, Draft draft) {
        if (id == null) {
            return null;
        }
        NodeKey key = draft.cluster(id);
        if (key == null) {
            draft.log().add(ImportCheck.UNKNOWN_CLUSTER, place.spot("cluster", id));
            String other = place.defaultOf("cluster");
            key = other == null ? null : draft.cluster(other);
        }
        return key;
    }
}
