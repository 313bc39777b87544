package io.shicheng.audit.chain;

import io.shicheng.audit.AuditEntry;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditFolders;
import io.shicheng.audit.AuditReport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Logs of which nobody else writes. */
record ChainedFolders(Clock clock) implements AuditFolders {
    @Override
    public Folder in(Path folder, byte[] key) {
        LogReading reading = new LogReading(folder, new Seal(() -> key));
        return new Folder() {
            @Override
            public AuditReport verify(@Nullable String notedHead) {
                return reading.verify(Optional.ofNullable(notedHead).map(LogReading::noted));
            }

            @Override
            public void read(Consumer<AuditEntry> sink) {
                reading.read(sink);
            }

            @Override
            public void append(AuditEvent event) {
                new ChainedLog(folder, () -> key, clock).append(event);
            }
        };
    }
}
