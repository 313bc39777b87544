package io.shicheng.store.retention;

import java.util.Locale;

/** The tables of an import, whose records have an end date. */
public enum RecordKind {
    CLUSTERS,
    ORGANISATIONS,
    WORKS,
    PEOPLE,
    TIES,
    CONSENTS,
    CONTACTS;

    /** As import files call it, such as {@code people}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
