package io.shicheng.importer;

import io.shicheng.message.Message;
import java.util.List;
import java.util.Locale;

/** A change of the lists of terms is refused; the reason and its values make the message, in the language of the reader. */
public final class TermRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** Its texts. */
    public static final String TEXTS = "io.shicheng.importer.terms";

    /** Why. */
    public enum Reason {
        /** Values: the list, all lists. */
        UNKNOWN_LIST("list"),
        /** Only words can be added to it. Values: the list, the term. */
        CLOSED_LIST("list"),
        /** Values: the text. */
        NOT_SHORT("term"),
        /** A name is empty, long, or more than a line. Values: the text. */
        NO_NAME("name"),
        /** It says what no file may say of a person. Values: the text. */
        UNWANTED("term"),
        /** Values: the word, the term that it means. */
        KNOWN_WORD("word"),
        /** Nothing was added under it. Values: the term, the name of the list, the list. */
        NOT_ADDED("code"),
        /** Values: the term, how many records have it. */
        IN_USE("code"),
        /** Too few to say how many. Values: the term. */
        IN_USE_BY_FEW("code"),
        /** Values: the file, what is wrong with it. */
        FILE_UNUSABLE("file");

        private final String field;

        Reason(String field) {
            this.field = field;
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
    private final Message explanation;
    private final Message remedy;

    public TermRefusedException(Reason reason, Object... values) {
        this(reason, Message.of(TEXTS, reason.code(), values), Message.of(TEXTS, reason.code() + ".remedy", values));
    }

    private TermRefusedException(Reason reason, Message explanation, Message remedy) {
        super(explanation.english() + " " + remedy.english());
        this.reason = reason;
        this.explanation = explanation;
        this.remedy = remedy;
    }

    public Reason reason() {
        return reason;
    }

    /** What the reason says of them, the one at fault first. */
    public List<String> values() {
        return explanation.values();
    }

    /** What is wrong, without what to do. */
    public String explanation(Locale language) {
        return explanation.in(language);
    }

    /** What to do. */
    public String remedy(Locale language) {
        return remedy.in(language);
    }

    /** What is wrong and what to do. */
    public String text(Locale language) {
        return explanation(language) + " " + remedy(language);
    }
}
