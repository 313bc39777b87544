package io.shicheng.importer.notice;

import static io.shicheng.importer.ImportNotice.Severity.ERROR;
import static io.shicheng.importer.ImportNotice.Severity.FATAL;
import static io.shicheng.importer.ImportNotice.Severity.INFO;
import static io.shicheng.importer.ImportNotice.Severity.WARNING;

import io.shicheng.importer.ImportNotice.Severity;
import java.util.Locale;

/**
 * Everything that an import checks. Message and remedy of each stand in {@code notices.properties} under its code.
 *
 * <p>A warning about a value without which the row cannot stand, and for which the mapping has no default, is an error.
 */
public enum Check {
    // files
    NOTHING_TO_IMPORT(FATAL),
    FOLDER_NOT_READABLE(FATAL),
    UNRECOGNISED_FILE(FATAL),
    UNRECOGNISED_SHEET(FATAL),
    MAPPING_NEEDED(FATAL),
    TERMS_UNUSABLE(FATAL),
    END_DATE_OUT_OF_RANGE(FATAL),
    FILE_IGNORED(INFO),
    SHEET_IGNORED(INFO),
    HIDDEN_SHEET_IGNORED(INFO),
    READ_AS_GB18030(INFO),
    ENCODING_DOUBTFUL(WARNING),
    GRAPH_PART_LEFT_OUT(INFO),
    LAST_VALUE_TAKEN(WARNING),
    // columns
    UNKNOWN_COLUMN(FATAL),
    MISSING_COLUMN(FATAL),
    REPEATED_COLUMN(FATAL),
    COLUMN_WITHOUT_HEADING(FATAL),
    CELL_BEYOND_HEADINGS(ERROR),
    // mapping
    MAPPING_UNREADABLE(FATAL),
    MAPPING_TOO_LARGE(FATAL),
    MAPPING_TOO_DEEP(FATAL),
    MAPPING_TOO_MANY_ALIASES(FATAL),
    MAPPING_TOO_MANY_VALUES(FATAL),
    MAPPING_VALUE_TOO_LONG(FATAL),
    MAPPING_SYNTAX(FATAL),
    MAPPING_UNKNOWN_KEY(FATAL),
    MAPPING_MISSING_KEY(FATAL),
    MAPPING_UNKNOWN_TABLE(FATAL),
    MAPPING_UNKNOWN_COLUMN(FATAL),
    MAPPING_COLUMN_TWICE(FATAL),
    MAPPING_UNWANTED_COLUMN(FATAL),
    MAPPED_FILE_MISSING(FATAL),
    MAPPED_SECTION_MISSING(FATAL),
    AMBIGUOUS_GRAPH_COLUMN(FATAL),
    MAPPED_COLUMN_MISSING(FATAL),
    UNMAPPED_COLUMN(FATAL),
    DROPPED_COLUMN_MISSING(WARNING),
    ROW_SKIPPED(INFO),
    // cells of workbooks, and of what they are saved as
    ERROR_VALUE(ERROR),
    FORMULA_WITHOUT_VALUE(ERROR),
    DIGITS_LOST(WARNING),
    ID_ROUNDED(WARNING),
    MERGED_CELLS(WARNING),
    // values
    MISSING_VALUE(ERROR),
    CONTROL_CHARACTER(WARNING),
    ID_FOLDED(INFO),
    ID_TOO_LONG(ERROR),
    TEXT_TOO_LONG(WARNING),
    UNREADABLE_DATE(WARNING),
    AMBIGUOUS_DATE(WARNING),
    IMPLAUSIBLE_DATE(WARNING),
    UNREADABLE_DAY(ERROR),
    UNKNOWN_WORD(ERROR),
    UNKNOWN_TERM(WARNING),
    BAD_CODE(ERROR),
    BAD_WEIGHT(ERROR),
    BAD_CONFIDENCE(ERROR),
    BAD_COORDINATE(WARNING),
    // rows
    TOTALS_ROW(WARNING),
    BORN_AFTER_DIED(WARNING),
    DEFAULT_CONTRADICTED(WARNING),
    SINCE_AFTER_UNTIL(ERROR),
    SELF_TIE(ERROR),
    CONSENT_IN_FUTURE(ERROR),
    EXPIRES_BEFORE_GIVEN(ERROR),
    CONSENT_EXPIRED(WARNING),
    CONSENT_WITHDRAWN(WARNING),
    CONSENT_WAITS(INFO),
    UNKNOWN_FIELD(ERROR),
    // rows together, and with the store
    REPEATED_ROW(INFO),
    CONFLICTING_ID(ERROR),
    CONFLICTING_TIE(ERROR),
    CONFLICTING_CONSENT(ERROR),
    CONFLICTING_CONTACT(ERROR),
    UNKNOWN_CLUSTER(WARNING),
    UNKNOWN_PERSON(ERROR),
    UNKNOWN_ORGANISATION(ERROR),
    UNKNOWN_WORK(ERROR),
    WRONG_END(ERROR),
    CYCLE_OF_MASTERS(ERROR),
    TOO_MANY_CYCLES(FATAL),
    // grounds
    NAME_DROPPED(INFO),
    GROUP_NAME_DROPPED(INFO),
    DATES_DROPPED(INFO),
    NAME_IN_SOURCE(WARNING),
    NAME_IN_TITLE(WARNING),
    TIE_WITHOUT_GROUND(ERROR),
    CONTACT_WITHOUT_CONSENT(WARNING),
    CONTACT_REPLACED(INFO),
    CORRECTED_BY_PERSON(INFO),
    TIE_CONTESTED(WARNING),
    ERASED_PERSON(WARNING);

    private final Severity severity;

    Check(Severity severity) {
        this.severity = severity;
    }

    /** Stable, such as {@code unknown_person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Severity severity() {
        return severity;
    }
}
