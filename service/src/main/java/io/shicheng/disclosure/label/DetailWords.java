package io.shicheng.disclosure.label;

import io.shicheng.message.Message;
import java.util.Locale;

/** The words around years, in one language. */
record DetailWords(Locale language) {
    private static final String TEXTS = "io.shicheng.disclosure.details";

    String year(int year) {
        return year > 0 ? String.valueOf(year) : of("year.bc", String.valueOf(1 - year));
    }

    String about(int year) {
        return of("about", year(year));
    }

    String of(String key, String value) {
        return Message.of(TEXTS, key, value).in(language);
    }
}
