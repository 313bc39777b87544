package io.shicheng.web.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Words problems in the reader's language. */
public final class Problems {
    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_HINT = 2000;
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
        String field = shortened(failure.field());
        Object[] parts = {
            field == null ? "" : field,
            value == null ? "" : value,
            shown(failure.hint(), LONGEST_HINT),
            shown(failure.remedy(), LONGEST_HINT)
        };
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(texts, code + ".detail", parts));
        problem.setTitle(text(texts, code + ".title", parts));
        problem.setProperty("code", failure.word());
        if (field != null) {
            problem.setProperty("field", field);
        }
        if (value != null) {
            problem.setProperty("value", value);
        }
        problem.setProperty("remedy", text(texts, code + ".remedy", parts).strip());
        return problem;
    }

    /** A text that belongs to no problem. */
    static String word(String key, Locale language) {
        return ResourceBundle.getBundle("io.shicheng.web.problems", language, ENGLISH_IF_NOT_CHINESE)
                .getString(key);
    }

    private static String text(ResourceBundle texts, String key, Object[] parts) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(parts);
    }

    static @Nullable String shortened(@Nullable String value) {
        return value == null ? null : shown(value, LONGEST_VALUE);
    }

    /** What a client sent goes back cut short and on one line: somebody may look at it in a terminal or a log. */
    private static String shown(String text, int longest) {
        String line = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }
}
