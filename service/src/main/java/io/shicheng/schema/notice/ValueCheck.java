package io.shicheng.schema.notice;

import static io.shicheng.schema.notice.Severity.ERROR;
import static io.shicheng.schema.notice.Severity.FATAL;
import static io.shicheng.schema.notice.Severity.INFO;
import static io.shicheng.schema.notice.Severity.WARNING;

/** What is checked of values, wherever they were entered: in a row of a file or in a form. */
public enum ValueCheck implements Check {
    TERMS_UNUSABLE(FATAL),
    // one value
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
    // values together
    CONSENT_IN_FUTURE(ERROR),
    EXPIRES_BEFORE_GIVEN(ERROR),
    CONSENT_EXPIRED(WARNING),
    NAME_IN_SOURCE(WARNING),
    /** A form has a field that is no column of its table. */
    UNKNOWN_FIELD(ERROR);

    private final Severity severity;

    ValueCheck(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String texts() {
        return "io.shicheng.schema.notices";
    }
}
