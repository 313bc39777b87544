package io.shicheng.importer.check;

import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.row.ClusterRow;
import io.shicheng.importer.row.OrganisationRow;
import io.shicheng.importer.row.Place;
import io.shicheng.importer.row.WorkRow;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.Severity;
import io.shicheng.schema.notice.ValueCheck;
import org.jspecify.annotations.Nullable;

/**
 * Clusters, organisations and works that are called after a living person: everybody sees what they are called, and it
 * would stay when the person withdraws.
 */
final class TitleCheck {
    private TitleCheck() {}

    /** Null where the id itself holds a name. */
    static @Nullable ClusterRow withoutNames(ClusterRow row, Draft draft) {
        if (refused(row.id(), row.place(), draft)) {
            return null;
        }
        String chinese = kept(row.nameZh(), "name_zh", ImportCheck.NAME_IN_TITLE, row.place(), draft);
        String english = kept(row.nameEn(), "name_en", ImportCheck.NAME_IN_TITLE, row.place(), draft);
        return new ClusterRow(row.place(), row.id(), chinese, english, row.latitude(), row.longitude());
    }

    /** Null where the id itself holds a name. */
    static @Nullable OrganisationRow withoutNames(OrganisationRow row, Draft draft) {
        if (refused(row.id(), row.place(), draft)) {
            return null;
        }
        String name = kept(row.name(), "name", ImportCheck.NAME_IN_TITLE, row.place(), draft);
        String source = kept(row.source(), "source", ValueCheck.NAME_IN_SOURCE, row.place(), draft);
        return new OrganisationRow(row.place(), row.id(), row.kind(), name, row.cluster(), source);
    }

    /** Null where the id itself holds a name. */
    static @Nullable WorkRow withoutNames(WorkRow row, Draft draft) {
        if (refused(row.id(), row.place(), draft)) {
            return null;
        }
        String title = kept(row.title(), "title", ImportCheck.NAME_IN_TITLE, row.place(), draft);
        String source = kept(row.source(), "source", ValueCheck.NAME_IN_SOURCE, row.place(), draft);
        return new WorkRow(row.place(), row.id(), title, row.year(), row.cluster(), source);
    }

    private static boolean refused(String id, Place place, Draft draft) {
        if (!draft.names().ofAnybody(id)) {
            return false;
        }
        draft.log().add(ImportCheck.NAME_IN_TITLE, Severity.ERROR, place.spot("id", null));
        return true;
    }

    private static @Nullable String kept(@Nullable String text, String column, Check check, Place place, Draft draft) {
        if (!draft.names().ofAnybody(text)) {
            return text;
        }
        draft.log().add(check, place.spot(column, null));
        return null;
    }
}
