package io.shicheng.notice;

import io.shicheng.message.Message;
import java.util.Locale;

/** The file that declares keeper, purposes and receivers cannot be used; the message says what is wrong and what to do. */
public final class NoticeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.notice.refusals";

    private final String where;
    private final Message message;

    /**
     * @param where in the file
     * @param key of the text in {@code refusals.properties}
     */
    NoticeException(String key, String where, Object... values) {
        this(where, Message.of(TEXTS, "text", DeclarationFile.NAME, where, Message.of(TEXTS, key, values)));
    }

    private NoticeException(String where, Message message) {
        super(message.english());
        this.where = where;
        this.message = message;
    }

    /** What of the file is wrong: a key such as {@code purposes.insurance.zh}, or the file's name. */
    public String where() {
        return where;
    }

    /** What is wrong and what to do. */
    public String text(Locale language) {
        return message.in(language);
    }
}
