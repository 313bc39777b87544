package io.shicheng.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the commands say, in English or Chinese. */
final class Messages {
    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    static Messages in(Locale locale) {
        return new Messages(bundle(locale), locale);
    }

    /** The texts of the help, under picocli's keys, and of everything else. */
    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "io.shicheng.cli.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language that {@code --lang} names, or the system's where it names none; English unless that is Chinese. */
    static Locale localeOf(@Nullable String language) {
        String wanted = language == null ? Locale.getDefault().getLanguage() : language;
        return wanted.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The text, or the key itself where there is none. */
    String textOrKey(String prefix, String key) {
        return bundle.containsKey(prefix + key) ? bundle.getString(prefix + key) : key;
    }

    Locale locale() {
        return locale;
    }
}
