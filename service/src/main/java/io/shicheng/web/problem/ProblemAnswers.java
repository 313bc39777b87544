package io.shicheng.web.problem;

import io.shicheng.consent.key.VaultException;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import io.shicheng.store.failure.DiskFullException;
import io.shicheng.store.failure.FullDisk;
import io.shicheng.store.failure.StoreException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
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
        ApiException asked = UnreadableRequests.of(failure).orElseGet(() -> classify(failure, language));
        HttpStatusCode status = asked.code() == ProblemCode.REQUEST_REFUSED && failure instanceof ErrorResponse error
                ? error.getStatusCode()
                : asked.code().status();
        if (asked.code() == ProblemCode.INTERNAL_ERROR) {
            log(failure);
        } else if (asked.code() == ProblemCode.KEYS_UNREACHABLE) {
            LOG.error("The keys cannot be used: {}", vaultMessage(failure));
        }
        return Problems.of(asked, status, language);
    }

    /** In how many seconds the same may be tried again, where that is known. */
    static OptionalLong retryAfter(Throwable failure) {
        return switch (failure) {
            case RefusedException refused
            when refused.retryAfter().isPositive() -> OptionalLong.of(RefusedException.seconds(refused.retryAfter()));
            case ApiException api when api.retryAfterSeconds() > 0 -> OptionalLong.of(api.retryAfterSeconds());
            default -> OptionalLong.empty();
        };
    }

    private static ApiException classify(Throwable failure, Locale language) {
        return switch (failure) {
            case ApiException api -> api;
            // why something cannot be reached is for the operator
            case RefusedException refused when refused.kind() != RefusalKind.UNREACHABLE -> refused(refused, language);
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
            case MaxUploadSizeExceededException large -> new ApiException(ProblemCode.UPLOAD_TOO_LARGE, large);
            case MultipartException full when FullDisk.isBehind(full) -> DiskProblems.of("uploads", language);
            case MultipartException broken -> new ApiException(ProblemCode.BAD_UPLOAD, broken);
            case NoResourceFoundException none -> new ApiException(ProblemCode.NOT_FOUND, none);
            case HttpRequestMethodNotSupportedException method ->
                new ApiException(ProblemCode.METHOD_NOT_ALLOWED, "method", method.getMethod());
            case HttpMediaTypeNotSupportedException type ->
                new ApiException(
                        ProblemCode.MEDIA_TYPE,
                        "Content-Type",
                        type.getContentType() == null
                                ? null
                                : type.getContentType().toString());
            case HttpMediaTypeNotAcceptableException type -> new ApiException(ProblemCode.NOT_ACCEPTABLE, type);
            default -> unexpected(failure, language);
        };
    }

    private static ApiException unexpected(Throwable failure, Locale language) {
        if (FullDisk.isBehind(failure)) {
            return DiskProblems.of("store", language);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DiskFullException full) {
                return DiskProblems.of(full, language);
            }
            if (cause instanceof StoreException) {
                return new ApiException(ProblemCode.STORE_UNREACHABLE, failure);
            }
            if (cause instanceof VaultException) {
                return new ApiException(ProblemCode.KEYS_UNREACHABLE, failure);
            }
        }
        return new ApiException(
                failure instanceof ErrorResponse ? ProblemCode.REQUEST_REFUSED : ProblemCode.INTERNAL_ERROR, failure);
    }

    private static ApiException refused(RefusedException refused, Locale language) {
        return new ApiException(
                ProblemCode.of(refused.family()),
                refused.code(),
                refused.field(),
                refused.value(),
                refused.explanation(language),
                refused.remedy(language));
    }

    private static String kindOf(@Nullable Class<?> type) {
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "20";
        }
        if (type == LocalDate.class) {
            return "2028-06-30";
        }
        return type == boolean.class || type == Boolean.class ? "true, false" : "";
    }

    /** Says where the keys are and what to do; never what they open. */
    private static String vaultMessage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof VaultException vault) {
                return String.valueOf(vault.getMessage());
            }
        }
        return "";
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
