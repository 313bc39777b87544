package io.shicheng.web.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What can go wrong over HTTP. The code is stable; its texts are in {@code problems.properties}. */
public enum ProblemCode {
    BAD_PARAMETER(HttpStatus.BAD_REQUEST),
    MISSING_PARAMETER(HttpStatus.BAD_REQUEST),
    UNREADABLE_PARAMETERS(HttpStatus.BAD_REQUEST),
    BAD_BODY(HttpStatus.BAD_REQUEST),
    UNKNOWN_PROPERTY(HttpStatus.BAD_REQUEST),
    BAD_QUESTION(HttpStatus.BAD_REQUEST),
    UNKNOWN_MEASURE(HttpStatus.BAD_REQUEST),
    UNKNOWN_ROW(HttpStatus.BAD_REQUEST),
    BAD_CONSENT(HttpStatus.BAD_REQUEST),
    BAD_TERM(HttpStatus.BAD_REQUEST),
    NO_FILE(HttpStatus.BAD_REQUEST),
    BAD_FILE_NAME(HttpStatus.BAD_REQUEST),
    SAME_FILE_NAME(HttpStatus.BAD_REQUEST),
    BAD_UPLOAD(HttpStatus.BAD_REQUEST),
    BAD_LOGIN_NAME(HttpStatus.BAD_REQUEST),
    BAD_ROLE(HttpStatus.BAD_REQUEST),
    BAD_PROVIDER_NAME(HttpStatus.BAD_REQUEST),
    BAD_EXPIRY(HttpStatus.BAD_REQUEST),
    WEAK_PASSWORD(HttpStatus.BAD_REQUEST),
    LOGIN_REQUIRED(HttpStatus.UNAUTHORIZED),
    BAD_CREDENTIALS(HttpStatus.UNAUTHORIZED),
    BAD_TOKEN(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** The last login is too long ago for this. */
    REAUTHENTICATION_REQUIRED(HttpStatus.FORBIDDEN),
    BAD_LINK(HttpStatus.FORBIDDEN),
    CSRF_TOKEN(HttpStatus.FORBIDDEN),
    CODE_MISTYPED(HttpStatus.BAD_REQUEST),
    /** A code is used where an account is logged in. */
    LOGGED_IN_HERE(HttpStatus.CONFLICT),
    CODE_REQUIRED(HttpStatus.UNAUTHORIZED),
    WRONG_CODE(HttpStatus.FORBIDDEN),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    WRONG_HOST(HttpStatus.FORBIDDEN),
    CROSS_SITE(HttpStatus.FORBIDDEN),
    UNKNOWN_CLUSTER(HttpStatus.NOT_FOUND),
    UNKNOWN_NAMESPACE(HttpStatus.NOT_FOUND),
    /** An id by which two people may be meant. */
    AMBIGUOUS_PERSON(HttpStatus.CONFLICT),
    UNKNOWN_IMPORT(HttpStatus.NOT_FOUND),
    /** Files that were looked at are gone. */
    UNKNOWN_INSPECTION(HttpStatus.NOT_FOUND),
    UNKNOWN_PLAN(HttpStatus.NOT_FOUND),
    UNKNOWN_RESULT(HttpStatus.NOT_FOUND),
    NOT_RANKED(HttpStatus.NOT_FOUND),
    /** An answer that was given would not be the same any more. */
    RESULT_CHANGED(HttpStatus.GONE),
    UNKNOWN_ACCOUNT(HttpStatus.NOT_FOUND),
    UNKNOWN_TOKEN(HttpStatus.NOT_FOUND),
    UNKNOWN_SESSION(HttpStatus.NOT_FOUND),
    UNKNOWN_PERSON(HttpStatus.NOT_FOUND),
    UNKNOWN_CONSENT(HttpStatus.NOT_FOUND),
    UNKNOWN_TIE(HttpStatus.NOT_FOUND),
    UNKNOWN_CONTESTATION(HttpStatus.NOT_FOUND),
    UNKNOWN_TERM(HttpStatus.NOT_FOUND),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    TEXT_CHANGED(HttpStatus.CONFLICT),
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
    IMPORT_RUNNING(HttpStatus.CONFLICT),
    NOTHING_TO_IMPORT(HttpStatus.CONFLICT),
    IMPORT_FINISHED(HttpStatus.CONFLICT),
    CONSENT_WITHDRAWN(HttpStatus.CONFLICT),
    SECOND_STEWARD(HttpStatus.CONFLICT),
    NO_GROUND(HttpStatus.CONFLICT),
    ALREADY_CONTESTED(HttpStatus.CONFLICT),
    STUDY_PLAN(HttpStatus.CONFLICT),
    NAME_TAKEN(HttpStatus.CONFLICT),
    ROLE_ALIKE(HttpStatus.CONFLICT),
    TERM_STAYS(HttpStatus.CONFLICT),
    LAST_ADMIN(HttpStatus.CONFLICT),
    TOO_MANY_TOKENS(HttpStatus.CONFLICT),
    UPLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS),
    TOO_MANY_CODES(HttpStatus.TOO_MANY_REQUESTS),
    /** As much is asked by one visitor or account as one may. */
    TOO_MANY_QUESTIONS(HttpStatus.TOO_MANY_REQUESTS),
    REQUEST_REFUSED(HttpStatus.BAD_REQUEST),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    TOOK_TOO_LONG(HttpStatus.SERVICE_UNAVAILABLE),
    CANCELLED(HttpStatus.SERVICE_UNAVAILABLE),
    DISK_FULL(HttpStatus.INSUFFICIENT_STORAGE),
    STORE_UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE),
    KEYS_UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE),
    TERMS_UNUSABLE(HttpStatus.SERVICE_UNAVAILABLE),
    NOTICE_UNUSABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    /** The one with this word. */
    static ProblemCode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public HttpStatus status() {
        return status;
    }

    /** The word in answers, such as {@code unknown_cluster}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
