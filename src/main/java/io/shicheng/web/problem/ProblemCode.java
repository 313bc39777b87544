package io.shicheng.web.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What can go wrong over HTTP. The code is stable; its texts are in {@code problems.properties}. */
public enum ProblemCode {
    BAD_PARAMETER(HttpStatus.BAD_REQUEST),
    MISSING_PARAMETER(HttpStatus.BAD_REQUEST),
    BAD_BODY(HttpStatus.BAD_REQUEST),
    BAD_QUESTION(HttpStatus.BAD_REQUEST),
    UNKNOWN_MEASURE(HttpStatus.BAD_REQUEST),
    UNKNOWN_ROW(HttpStatus.BAD_REQUEST),
    NO_FILE(HttpStatus.BAD_REQUEST),
    BAD_FILE_NAME(HttpStatus.BAD_REQUEST),
    SAME_FILE_NAME(HttpStatus.BAD_REQUEST),
    BAD_UPLOAD(HttpStatus.BAD_REQUEST),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    WRONG_HOST(HttpStatus.FORBIDDEN),
    CROSS_SITE(HttpStatus.FORBIDDEN),
    UNKNOWN_CLUSTER(HttpStatus.NOT_FOUND),
    UNKNOWN_IMPORT(HttpStatus.NOT_FOUND),
    UNKNOWN_PLAN(HttpStatus.NOT_FOUND),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    IMPORT_RUNNING(HttpStatus.CONFLICT),
    IMPORT_FINISHED(HttpStatus.CONFLICT),
    PLAN_OUTDATED(HttpStatus.CONFLICT),
    STUDY_PLAN(HttpStatus.CONFLICT),
    UPLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    REQUEST_REFUSED(HttpStatus.BAD_REQUEST),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    TOOK_TOO_LONG(HttpStatus.SERVICE_UNAVAILABLE),
    STORE_UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** The word in answers, such as {@code unknown_cluster}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
