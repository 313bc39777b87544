package io.shicheng.disclosure;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A viewer asked for what is not there or not theirs to see. */
public final class DisclosureException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final ResourceBundle.Control ENGLISH_IF_NOT_CHINESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Why, as a stable code. */
    public enum Reason {
        UNKNOWN_MEASURE,
        UNKNOWN_CLUSTER,
        NOT_ALLOWED,
        BAD_QUESTION,
        UNKNOWN_LIST,
        UNKNOWN_ROW,
        STUDY_LIST
    }

    private final Reason reason;
    private final @Nullable String key;
    private final String[] values;

    /** @param message in English, or the value at fault */
    public DisclosureException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.key = null;
        this.values = new String[0];
    }

    private DisclosureException(Reason reason, String key, List<String> values) {
        super(format(key, values.toArray(), Locale.ENGLISH));
        this.reason = reason;
        this.key = key;
        this.values = values.toArray(new String[0]);
    }

    /**
     * A refusal that can be told in English and Chinese.
     *
     * @param key of the text in {@code refusals.properties}
     * @param values for the places in the text
     */
    public static DisclosureException of(Reason reason, String key, @Nullable Object... values) {
        return new DisclosureException(
                reason, key, Arrays.stream(values).map(String::valueOf).toList());
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong and what to do, in this language; in English where there is no other. */
    public String text(Locale language) {
        return key == null ? String.valueOf(getMessage()) : format(key, values, language);
    }

    private static String format(String key, Object[] values, Locale language) {
        ResourceBundle texts =
                ResourceBundle.getBundle("io.shicheng.disclosure.refusals", language, ENGLISH_IF_NOT_CHINESE);
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(values);
    }
}
