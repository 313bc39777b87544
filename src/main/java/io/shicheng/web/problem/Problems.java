package io.shicheng.web.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Words problems in the language of whoever asked. */
public final class Problems {
    private static final int LONGEST_VALUE = 80;
    private static final ResourceBundle.Control ENGLISH_IF_NOT_CHINESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Problems() {}

    public static ProblemDetail of(ProblemCode code, Locale language) {
        return of(new ApiException(code), code.status(), language);
    }

    static ProblemDetail of(ApiException failure, HttpStatusCode status, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle("io.shicheng.web.problems", language, ENGLISH_IF_NOT_CHINESE);
        String code = failure.code().code();
        String value = shortened(failure.value());
        Object[] parts = {failure.field() == null ? "" : failure.field(), value == null ? "" : value, failure.hint()};
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(texts, code + ".detail", parts));
        problem.setTitle(text(texts, code + ".title", parts));
        problem.setProperty("code", code);
        if (failure.field() != null) {
            problem.setProperty("field", failure.field());
        }
        if (value != null) {
            problem.setProperty("value", value);
        }
        problem.setProperty("remedy", text(texts, code + ".remedy", parts).strip());
        return problem;
    }

    private static String text(ResourceBundle texts, String key, Object[] parts) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(parts);
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
