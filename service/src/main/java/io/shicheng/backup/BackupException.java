package io.shicheng.backup;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import org.jspecify.annotations.Nullable;

/** A backup cannot be made, read or restored; the message says why and what to do. Nothing was changed. */
public final class BackupException extends RefusedException {
    private static final long serialVersionUID = 1L;
    static final String TEXTS = "io.shicheng.backup.messages";

    /**
     * @param kind {@link RefusalKind#DATA} for what is wrong with a file, {@link RefusalKind#UNREACHABLE} for what
     *     cannot be reached
     * @param key of the text in {@code messages.properties}
     */
    public BackupException(RefusalKind kind, String key, @Nullable Throwable cause, @Nullable Object... values) {
        super(kind, "backup_failed", Message.of(TEXTS, key, values), null, cause);
    }

    /** Something is wrong with a file. */
    public static BackupException ofFile(String key, @Nullable Object... values) {
        return new BackupException(RefusalKind.DATA, key, null, values);
    }

    public Message told() {
        return explanation();
    }
}
