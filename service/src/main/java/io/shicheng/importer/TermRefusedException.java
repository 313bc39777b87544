package io.shicheng.importer;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import java.util.List;
import java.util.Locale;

/**
 * A change of the lists of terms is refused; the reason and its values make the message, in the language of the reader.
 */
public final class TermRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;
    /** Its texts. */
    public static final String TEXTS = "io.shicheng.importer.terms";

    /** Why. */
    public enum Reason {
        /** Values: the list, all lists. */
        UNKNOWN_LIST("list", "unknown_term"),
        /** Only words can be added to it. Values: the list, the term. */
        CLOSED_LIST("list", "term_stays"),
        /** Values: the text. */
        NOT_SHORT("term", "bad_term"),
        /** A name is empty, long, or more than a line. Values: the text. */
        NO_NAME("name", "bad_term"),
        /** It says what no file may say of a person. Values: the text. */
        UNWANTED("term", "bad_term"),
        /** Values: the word, the term that it means. */
        KNOWN_WORD("word", "term_stays"),
        /** Nothing was added under it. Values: the term, the name of the list, the list. */
        NOT_ADDED("code", "unknown_term"),
        /** Values: the term, how many records have it. */
        IN_USE("code", "term_stays"),
        /** Too few to say how many. Values: the term. */
        IN_USE_BY_FEW("code", "term_stays"),
        /** Values: the file, what is wrong with it. */
        FILE_UNUSABLE("file", "terms_unusable");

        private final String field;
        private final String family;

        Reason(String field, String family) {
            this.field = field;
            this.family = family;
        }

        /** What the first value is. */
        public String field() {
            return field;
        }

        /** Such as {@code in_use}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    public TermRefusedException(Reason reason, Object... values) {
        super(
                RefusalKind.DATA,
                reason.code(),
                Message.of(TEXTS, reason.code(), values),
                Message.of(TEXTS, reason.code() + ".remedy", values),
                null);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What the reason says of them, the one at fault first. */
    public List<String> values() {
        return explanation().values();
    }

    @Override
    public String family() {
        return reason.family;
    }

    @Override
    public String field() {
        return reason.field;
    }

    @Override
    public String value() {
        return values().getFirst();
    }
}
