package io.shicheng.message;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A text that can be told in English and Chinese. */
public final class Message implements Serializable {
    private static final long serialVersionUID = 1L;
    static final ResourceBundle.Control ENGLISH_IF_NOT_CHINESE =
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
     * @param values for the places in the text; those that are themselves messages or words, also in lists, are told in
     *     the same language
     */
    public static Message of(String bundle, String key, @Nullable Object... values) {
        return new Message(bundle, key, Arrays.stream(values).map(Message::kept).toArray(Serializable[]::new));
    }

    private static Serializable kept(@Nullable Object value) {
        return switch (value) {
            case Message message -> message;
            case Word word -> word;
            case List<?> list ->
                new ArrayList<>(list.stream().map(Message::kept).toList());
            case null, default -> String.valueOf(value);
        };
    }

    /** The same, with the names that codes in it have. */
    public Message named(Vocabulary vocabulary) {
        if (!hasWords(List.of(values))) {
            return this;
        }
        Words chinese = vocabulary.in(Locale.CHINESE);
        Words english = vocabulary.in(Locale.ENGLISH);
        return mapped(word -> word.named(chinese, english));
    }

    private static boolean hasWords(List<?> values) {
        return values.stream()
                .anyMatch(value -> value instanceof Word
                        || value instanceof List<?> list && hasWords(list)
                        || value instanceof Message message && hasWords(List.of(message.values)));
    }

    private Message mapped(UnaryOperator<Word> naming) {
        return new Message(
                bundle,
                key,
                Arrays.stream(values).map(value -> named(value, naming)).toArray(Serializable[]::new));
    }

    private static Serializable named(Object value, UnaryOperator<Word> naming) {
        return switch (value) {
            case Word word -> naming.apply(word);
            case Message message -> message.mapped(naming);
            case List<?> list ->
                new ArrayList<>(list.stream().map(each -> named(each, naming)).toList());
            default -> String.valueOf(value);
        };
    }

    /** In Chinese for readers of Chinese, in English for all others. */
    public String in(Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(bundle, language, ENGLISH_IF_NOT_CHINESE);
        Object[] told =
                Arrays.stream(values).map(value -> told(value, language)).toArray();
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(told);
    }

    /** As {@link #told(Object, Locale)}, with the names that codes in it have. */
    public static Object told(Object value, Locale language, Words words) {
        return told(hasWords(List.of(value)) ? named(value, word -> word.named(words, words)) : value, language);
    }

    /** What fills a place of a text: messages, words and lists of them in this language, anything else as it is. */
    public static Object told(Object value, Locale language) {
        return switch (value) {
            case Message message -> message.in(language);
            case Word word -> word.in(language);
            case List<?> list ->
                Word.joined(list.stream().map(each -> told(each, language)).toList(), language);
            default -> value;
        };
    }

    /** Whether a bundle has such a text. */
    public static boolean isIn(String bundle, String key) {
        return ResourceBundle.getBundle(bundle, Locale.ENGLISH, ENGLISH_IF_NOT_CHINESE)
                .containsKey(key);
    }

    /** In English, as logs are. */
    public String english() {
        return in(Locale.ENGLISH);
    }

    /** What fills its places, as far as these are no messages themselves; codes of words. */
    public List<String> values() {
        return Arrays.stream(values)
                .filter(value -> !(value instanceof Message))
                .map(Message::code)
                .toList();
    }

    private static String code(Object value) {
        return switch (value) {
            case Word word -> word.code();
            case List<?> list ->
                String.join(", ", list.stream().map(Message::code).toList());
            default -> String.valueOf(value);
        };
    }

    @Override
    public String toString() {
        return english();
    }
}
