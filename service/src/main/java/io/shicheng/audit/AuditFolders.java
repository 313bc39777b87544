package io.shicheng.audit;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Audit logs in other folders than the store's own, such as copies of it. */
public interface AuditFolders {
    /** @param key of the chain */
    Folder in(Path folder, byte[] key);

    /** The log in one folder. */
    interface Folder {
        /** @param notedHead as {@link AuditReport#head} told it earlier, or null */
        AuditReport verify(@Nullable String notedHead);

        /** All entries that are as they were written, the first first. */
        void read(Consumer<AuditEntry> sink);

        /** Adds an entry and returns when it is on disk. */
        void append(AuditEvent event);
    }
}
