package io.shicheng.audit;

import java.util.Locale;
import java.util.Optional;

/** What is recorded. */
public enum AuditAction {
    /** Names of living people were shown. */
    NAMES_READ,
    /** How often those who are not logged in asked for names or a graph of one kind, in an hour that is over. */
    READS_COUNTED,
    /** Somebody was not let in, or was denied something: the first of a kind and origin in an hour. */
    ACCESS_REFUSED,
    /** How often that was in an hour that is over. */
    REFUSALS_COUNTED,
    /** A contact list was made, with names and contact details. */
    CONTACTS_LISTED,
    /** A contact list was taken along as a file. */
    CONTACTS_EXPORTED,
    /** A member of staff confirmed rows of a contact list. */
    CONTACTS_CONFIRMED,
    /** A member of staff took back that rows were confirmed. */
    CONTACTS_UNCONFIRMED,
    /** A member of staff declined people of a contact list. */
    CONTACTS_DECLINED,
    /** A member of staff put people back whom they had declined. */
    CONTACTS_TAKEN_BACK,
    /** A member of staff kept or released rows of a contact list, or had the next best put on it. */
    CONTACTS_CHOSEN,
    CONTACT_LIST_NAMED,
    CONTACT_LIST_DELETED,
    /** A graph was exported. */
    GRAPH_EXPORTED,
    CONSENT_IMPORTED,
    CONSENT_GIVEN,
    /** Consents to be shown to everybody were entered; they wait for a second steward. */
    CONSENT_ENTERED,
    /** The second steward confirmed them. */
    CONSENT_CONFIRMED,
    /** A steward did not confirm them, and they are gone. */
    CONSENT_DECLINED,
    CONSENT_WITHDRAWN,
    OBJECTED,
    OBJECTION_LIFTED,
    PERSON_ERASED,
    /** A steward gave a person a one-time code. */
    CODE_GIVEN,
    /** A person came in by it. */
    CODE_USED,
    /** A person read or took a copy of what is held of them. */
    OWN_DATA_READ,
    /** A person put right what is held of them. */
    CORRECTED,
    /** A person said that a published tie of theirs is wrong. */
    TIE_CONTESTED,
    CONTESTATION_SETTLED,
    /** A steward decided whether two records are of one person. */
    RECORDS_IDENTIFIED,
    /** Such a decision was taken back. */
    IDENTIFICATION_UNDONE,
    /** A steward put something right of a historical person, or of a tie. */
    RECORD_CORRECTED,
    /** Such a correction was taken back. */
    CORRECTION_UNDONE,
    /** An import was taken back. */
    IMPORT_UNDONE,
    /** What was past its time was erased. */
    RETENTION_RUN,
    /** The day that the clock tells is too far from the last that was seen; see retention. */
    DATE_DOUBTED,
    /** Somebody said that the clock is right. */
    DATE_CONFIRMED,
    /** The lists of short terms were changed. */
    TERMS_CHANGED,
    KEYS_ROTATED,
    /** An operator went on without keys of people that were lost. */
    KEYS_LOSS_ACCEPTED,
    /** A file of the store's own was found missing or damaged. */
    FILE_LOST,
    /** A backup was made of all that the store holds. */
    BACKUP_MADE,
    /** Keys in a folder beside backups are not brought up to date any more. */
    BACKUP_KEYS_FORGOTTEN,
    /** The store was made out of a backup. */
    STORE_RESTORED,
    /** An admin took note of something that happened to the store and is over. */
    WARNING_ACKNOWLEDGED,
    ACCOUNT_MADE,
    /** Its role, its state, or who it is at the identity provider. */
    ACCOUNT_CHANGED,
    ACCOUNT_REMOVED,
    PASSWORD_LINK_MADE,
    PASSWORD_SET,
    TOKEN_MADE,
    TOKEN_REVOKED,
    LOGGED_IN,
    /** Of an account, by its holder or an admin. */
    SESSIONS_ENDED,
    /** Logins failed often enough that the next have to wait. */
    LOGIN_SLOWED,
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
