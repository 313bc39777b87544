package io.shicheng.message;

import java.util.Locale;

/** What codes are called by people, in Chinese for readers of Chinese and in English for all others. */
@FunctionalInterface
public interface Vocabulary {
    /** Codes as they are, in every language. */
    Vocabulary CODES = _ -> Words.CODES;

    /** The names of the moment; they do not change in what is returned. */
    Words in(Locale language);
}
