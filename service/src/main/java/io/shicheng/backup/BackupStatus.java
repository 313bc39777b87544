package io.shicheng.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How backups are made.
 *
 * @param folder where they are made of themselves, or null
 * @param every how often
 * @param keep how many stay
 * @param lastGood the last that was made and read again whole, or null
 * @param failed what became of the last attempt, if nothing came of it
 * @param behind folders of keys that could not be brought up to date: keys that were destroyed may still lie there
 */
public record BackupStatus(
        @Nullable String folder,
        Duration every,
        int keep,
        @Nullable Good lastGood,
        @Nullable Failed failed,
        List<String> behind) {
    /** A backup that was read again whole. */
    public record Good(String file, Instant at, long bytes, long records) {}

    /** An attempt. */
    public record Failed(Instant at, String zh, String en) {}
}
