package io.shicheng.cli.terminal;

import io.shicheng.message.Message;
import io.shicheng.message.Word;
import io.shicheng.message.Words;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the commands say, in English or Chinese. */
public final class Messages {
    /** Names only bundles that there are: to look for one that is missing opens every jar of the class path. */
    private static final ResourceBundle.Control ONLY_THERE = new ResourceBundle.Control() {
        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String baseName, Locale locale) {
            return locale.getLanguage().equals("zh") ? List.of(Locale.CHINESE, Locale.ROOT) : List.of(Locale.ROOT);
        }

        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    };

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Words words;

    private Messages(ResourceBundle bundle, Locale locale, Words words) {
        this.bundle = bundle;
        this.locale = locale;
        this.words = words;
    }

    public static Messages in(Locale locale) {
        return new Messages(bundle(locale), locale, Words.CODES);
    }

    /** The same, which calls codes what an admin calls them. */
    public Messages with(Words known) {
        return new Messages(bundle, locale, known);
    }

    /** The texts of the help, under picocli's keys, and of everything else. */
    public static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("io.shicheng.cli.messages", locale, ONLY_THERE);
    }

    /** The language that {@code --lang} names, or the system's where it names none; English unless that is Chinese. */
    public static Locale localeOf(@Nullable String language) {
        String wanted = language == null ? Locale.getDefault().getLanguage() : language;
        return wanted.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale)
                .format(Arrays.stream(values)
                        .map(value -> Message.told(value, locale, words))
                        .toArray());
    }

    /** A code as it is called, in a place of its own. */
    public String text(Word word) {
        return String.valueOf(Message.told(word, locale, words));
    }

    /** The text, or the key itself where there is none. */
    public String textOrKey(String prefix, String key) {
        return bundle.containsKey(prefix + key) ? bundle.getString(prefix + key) : key;
    }

    /** A whole number, thousands apart. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    public Locale locale() {
        return locale;
    }
}
