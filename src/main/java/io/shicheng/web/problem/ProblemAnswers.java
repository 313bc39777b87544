package io.shicheng.web.problem;

import io.shicheng.disclosure.DisclosureException;
import io.shicheng.store.failure.StoreException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says which problem a failure is. Messages of failures that nobody foresaw are neither passed on nor logged. */
public final class ProblemAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final int FRAMES = 12;

    private ProblemAnswers() {}

    public static ProblemDetail of(Throwable failure, Locale language) {
        ApiException asked = classify(failure);
        HttpStatusCode status = asked.code() == ProblemCode.REQUEST_REFUSED && failure instanceof ErrorResponse error
                ? error.getStatusCode()
                : asked.code().status();
        if (asked.code() == ProblemCode.INTERNAL_ERROR) {
            log(failure);
        }
        return Problems.of(asked, status, language);
    }

    private static ApiException classify(Throwable failure) {
        return switch (failure) {
            case ApiException api -> api;
            case DisclosureException refused -> refused(refused);
            case MethodArgumentTypeMismatchException mismatch ->
                new ApiException(
                        ProblemCode.BAD_PARAMETER,
                        mismatch.getName(),
                        String.valueOf(mismatch.getValue()),
                        kindOf(mismatch.getRequiredType()));
            case MissingServletRequestParameterException missing ->
                new ApiException(ProblemCode.MISSING_PARAMETER, missing.getParameterName(), null);
            case MissingServletRequestPartException missing ->
                new ApiException(ProblemCode.NO_FILE, missing.getRequestPartName(), null);
            case HttpMessageNotReadableException unreadable -> new ApiException(ProblemCode.BAD_BODY, unreadable);
            case MaxUploadSizeExceededException large -> new ApiException(ProblemCode.UPLOAD_TOO_LARGE, large);
            case MultipartException broken -> new ApiException(ProblemCode.BAD_UPLOAD, broken);
            case NoResourceFoundException none -> new ApiException(ProblemCode.NOT_FOUND, none);
            case HttpRequestMethodNotSupportedException method ->
                new ApiException(ProblemCode.METHOD_NOT_ALLOWED, "method", method.getMethod());
            case HttpMediaTypeNotSupportedException type ->
                new ApiException(ProblemCode.MEDIA_TYPE, "Content-Type", String.valueOf(type.getContentType()));
            case HttpMediaTypeNotAcceptableException type -> new ApiException(ProblemCode.NOT_ACCEPTABLE, type);
            default -> unexpected(failure);
        };
    }

    private static ApiException unexpected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException) {
                return new ApiException(ProblemCode.STORE_UNREACHABLE, failure);
            }
        }
        return new ApiException(
                failure instanceof ErrorResponse ? ProblemCode.REQUEST_REFUSED : ProblemCode.INTERNAL_ERROR, failure);
    }

    private static ApiException refused(DisclosureException refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case UNKNOWN_MEASURE -> new ApiException(ProblemCode.UNKNOWN_MEASURE, "measure", null, message);
            case UNKNOWN_CLUSTER -> new ApiException(ProblemCode.UNKNOWN_CLUSTER, "cluster", null, message);
            case NOT_ALLOWED -> new ApiException(ProblemCode.NOT_ALLOWED, "viewer", null, message);
            case BAD_QUESTION -> new ApiException(ProblemCode.BAD_QUESTION, "question", null, message);
        };
    }

    private static String kindOf(@Nullable Class<?> type) {
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "20";
        }
        return type == boolean.class || type == Boolean.class ? "true, false" : "";
    }

    /** Where it happened and what kind it was; a message could hold what a cell held. */
    private static void log(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n  at ").append(frames[i]);
            }
            text.append('\n');
        }
        LOG.error("A request failed: {}", text);
    }
}
