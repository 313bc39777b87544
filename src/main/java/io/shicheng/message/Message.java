package io.shicheng.message;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A text that can be told in English and Chinese. */
public final class Message implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ResourceBundle.Control ENGLISH_IF_NOT_CHINESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;
    private final String key;
    private final Serializable[] values;

    private Message(String bundle, String key, Serializable[] values) {
        this.bundle = bundle;
        this.key = key;
        this.values = values;
    }

    /**
     * @param bundle such as {@code io.shicheng.consent.messages}
     * @param values for the places in the text; one that is itself a message is told in the same language
     */
    public static Message of(String bundle, String key, @Nullable Object... values) {
        Serializable[] told = Arrays.stream(values)
                .map(value -> value instanceof Message message ? message : String.valueOf(value))
                .toArray(Serializable[]::new);
        return new Message(bundle, key, told);
    }

    /** In Chinese for readers of Chinese, in English for all others. */
    public String in(Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(bundle, language, ENGLISH_IF_NOT_CHINESE);
        Object[] told = Arrays.stream(values)
                .map(value -> value instanceof Message message ? message.in(language) : value)
                .toArray();
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(told);
    }

    /** In English, as logs are. */
    public String english() {
        return in(Locale.ENGLISH);
    }

    /** What fills its places, as far as these are no messages themselves. */
    public List<String> values() {
        return Arrays.stream(values)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return english();
    }
}
