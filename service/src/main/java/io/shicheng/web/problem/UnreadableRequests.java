package io.shicheng.web.problem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what of a request could not be read, from what the server and the JSON library say deep down. */
final class UnreadableRequests {
    private UnreadableRequests() {}

    /** Empty if it is not the reading that failed. */
    static Optional<ApiException> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ApiException found = switch (cause) {
                case InvalidParameterException bad
                when !(failure instanceof MultipartException) ->
                    new ApiException(ProblemCode.UNREADABLE_PARAMETERS, bad);
                case UnrecognizedPropertyException unknown ->
                    new ApiException(
                            ProblemCode.UNKNOWN_PROPERTY,
                            unknown.getPropertyName(),
                            null,
                            known(unknown.getKnownPropertyIds()));
                default -> null;
            };
            if (found != null) {
                return Optional.of(found);
            }
        }
        return failure instanceof HttpMessageNotReadableException ? Optional.of(body(failure)) : Optional.empty();
    }

    private static String known(@Nullable Collection<?> names) {
        return names == null ? "" : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /** Names the property at fault if the body got that far. */
    private static ApiException body(Throwable failure) {
        if (failure.getCause() instanceof JacksonException json) {
            List<JacksonException.Reference> path = json.getPath();
            String property = path.isEmpty() ? null : path.getFirst().getPropertyName();
            if (property != null) {
                return new ApiException(ProblemCode.BAD_BODY, property, null);
            }
        }
        return new ApiException(ProblemCode.BAD_BODY, failure);
    }
}
