package io.shicheng.exporter;

import io.shicheng.graph.tie.TieKind;
import io.shicheng.message.Word;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of tables, in English or Chinese. */
public final class Headings {
    private final ResourceBundle bundle;
    private final Locale locale;

    public Headings(Locale locale) {
        this.locale = locale;
        // without this the language of the machine would win over English
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle("io.shicheng.exporter.Headings", locale, noFallback);
    }

    Locale locale() {
        return locale;
    }

    public String text(String key) {
        return bundle.getString(key);
    }

    /** The words with a number in place of {@code {0}}. */
    public String text(String key, int number) {
        return text(key).replace("{0}", String.valueOf(number));
    }

    /** The words with two numbers in place of {@code {0}} and {@code {1}}. */
    public String text(String key, int first, int second) {
        return text(key, first).replace("{1}", String.valueOf(second));
    }

    /** The word if there is one, or what a tie of that kind is called, else the code itself. */
    String textOr(String key, String code) {
        return bundle.containsKey(key) ? bundle.getString(key) : tie(code);
    }

    private String tie(String code) {
        return TieKind.ofCode(code).isPresent() ? Word.of("tie", code).in(locale) : code;
    }
}
