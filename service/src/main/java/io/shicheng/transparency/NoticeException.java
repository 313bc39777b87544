package io.shicheng.transparency;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;

/**
 * The file that declares keeper, purposes and receivers cannot be used; the message says what is wrong and what to do.
 */
public final class NoticeException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.transparency.refusals";

    private final String where;

    /**
     * @param where in the file
     * @param key of the text in {@code refusals.properties}
     */
    NoticeException(String key, String where, Object... values) {
        this(where, Message.of(TEXTS, "text", DeclarationFile.NAME, where, Message.of(TEXTS, key, values)));
    }

    private NoticeException(String where, Message message) {
        super(RefusalKind.DATA, "notice_unusable", message, null, null);
        this.where = where;
    }

    /** What of the file is wrong: a key such as {@code purposes.insurance.zh}, or the file's name. */
    @Override
    public String value() {
        return where;
    }

    @Override
    public String field() {
        return DeclarationFile.NAME;
    }
}
