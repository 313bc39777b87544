package io.shicheng.audit;

import java.util.Locale;
import java.util.Optional;

/** What is recorded. */
public enum AuditAction {
    /** Names of living people were shown. */
    NAMES_READ,
    /** A contact list was made, with names and contact details. */
    CONTACTS_LISTED,
    /** A graph was exported. */
    GRAPH_EXPORTED,
    CONSENT_IMPORTED,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    OBJECTED,
    OBJECTION_LIFTED,
    PERSON_ERASED,
    KEYS_ROTATED,
    /** Entries past their time were cut off, behind a sealed checkpoint. */
    LOG_CUT,
    /** The record of the last entry was missing or broken when the log was opened. */
    HEAD_LOST;

    /** The word in the log, such as {@code names_read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code}. */
    public static Optional<AuditAction> ofCode(String code) {
        for (AuditAction action : values()) {
            if (action.code().equals(code)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }
}
