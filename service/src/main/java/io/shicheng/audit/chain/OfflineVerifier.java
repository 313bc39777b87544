package io.shicheng.audit.chain;

import io.shicheng.audit.AuditReport;
import io.shicheng.audit.AuditVerifier;
import io.shicheng.audit.OfflineAuditKey;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Verifies the files of a store that another process may have open. */
final class OfflineVerifier implements AuditVerifier {
    private final StoreLocation location;
    private final OfflineAuditKey key;

    OfflineVerifier(StoreLocation location, OfflineAuditKey key) {
        this.location = location;
        this.key = key;
    }

    @Override
    public AuditReport verify(@Nullable String notedHead) {
        Optional<Link> noted = notedHead == null ? Optional.empty() : Optional.of(LogReading.noted(notedHead));
        if (!Files.isDirectory(location.folder())) {
            throw new StoreUnreachableException("none", null, location.folder());
        }
        byte[] bytes = key.bytes().orElse(null);
        if (bytes == null && hasEntries()) {
            throw new StoreUnreachableException("auditKeys", null, location.folder());
        }
        return bytes == null
                ? new AuditReport(0, 1, "", List.of())
                : new LogReading(location.audit(), new Seal(() -> bytes)).verify(noted);
    }

    private boolean hasEntries() {
        try {
            return !new Segments(location.audit()).all().isEmpty();
        } catch (IOException e) {
            throw new StoreUnreachableException("auditUnread", e, location.audit());
        }
    }
}
