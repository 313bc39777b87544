package io.shicheng.importer;

import java.util.List;
import java.util.Locale;

/** A change of the lists of terms is refused; the reason and its values make the message, in the language of the reader. */
public final class TermRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Values: the list, all lists. */
        UNKNOWN_LIST,
        /** Only words can be added to it. Values: the list, the term. */
        CLOSED_LIST,
        /** Values: the text. */
        NOT_SHORT,
        /** It says what no file may say of a person. Values: the text. */
        UNWANTED,
        /** Values: the word, the term that it means. */
        KNOWN_WORD,
        /** Nothing was added under it. Values: the list, the term. */
        NOT_ADDED,
        /** Values: the term, how many records have it; 0 where too few to say. */
        IN_USE,
        /** Values: the file, what is wrong with it. */
        FILE_UNUSABLE;

        /** Such as {@code in_use}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final transient List<Object> values;

    public TermRefusedException(Reason reason, Object... values) {
        super(reason.code() + " " + List.of(values));
        this.reason = reason;
        this.values = List.of(values);
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> values() {
        return values;
    }
}
