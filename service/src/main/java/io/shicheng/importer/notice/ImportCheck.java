package io.shicheng.importer.notice;

import static io.shicheng.schema.notice.Severity.ERROR;
import static io.shicheng.schema.notice.Severity.FATAL;
import static io.shicheng.schema.notice.Severity.INFO;
import static io.shicheng.schema.notice.Severity.WARNING;

import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.Severity;

/** What an import checks besides {@linkplain io.shicheng.schema.notice.ValueCheck values}. */
public enum ImportCheck implements Check {
    // files
    NOTHING_TO_IMPORT(FATAL),
    FOLDER_NOT_READABLE(FATAL),
    UNRECOGNISED_FILE(FATAL),
    UNRECOGNISED_SHEET(FATAL),
    MAPPING_NEEDED(FATAL),
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
    HEADING_MISSING(FATAL),
    ROW_SET_ASIDE(INFO),
    ROW_WITHOUT_PERSON(WARNING),
    NAME_UNKNOWN(WARNING),
    NAME_AMBIGUOUS(WARNING),
    NAME_NEAR(WARNING),
    // cells of workbooks, and of what they are saved as
    ERROR_VALUE(ERROR),
    FORMULA_WITHOUT_VALUE(ERROR),
    DIGITS_LOST(WARNING),
    ID_ROUNDED(WARNING),
    MERGED_CELLS(WARNING),
    // rows
    TOTALS_ROW(WARNING),
    BORN_AFTER_DIED(WARNING),
    DEFAULT_CONTRADICTED(WARNING),
    SINCE_AFTER_UNTIL(ERROR),
    SELF_TIE(ERROR),
    CONSENT_WITHDRAWN(WARNING),
    CONSENT_WAITS(INFO),
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
    NAME_IN_TITLE(WARNING),
    TIE_WITHOUT_GROUND(ERROR),
    CONTACT_WITHOUT_CONSENT(WARNING),
    CONTACT_REPLACED(INFO),
    CORRECTED_BY_PERSON(INFO),
    CORRECTED_BY_STEWARD(INFO),
    DATES_CORRECTED(INFO),
    TIE_NEVER_WAS(WARNING),
    TIE_CONTESTED(WARNING),
    ERASED_PERSON(WARNING);

    private final Severity severity;

    ImportCheck(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String texts() {
        return "io.shicheng.importer.notices";
    }
}
