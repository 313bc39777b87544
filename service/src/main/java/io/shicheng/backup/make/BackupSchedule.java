package io.shicheng.backup.make;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When backups are made of themselves.
 *
 * @param folder where, or null for never
 * @param every how often
 * @param keep how many stay of those that were made so
 */
record BackupSchedule(@Nullable Path folder, Duration every, int keep) {
    static final int KEEP = 7;

    BackupSchedule {
        if (folder != null && (every.isNegative() || every.isZero() || keep < 1)) {
            throw new IllegalArgumentException("shicheng.backup.every (" + every
                    + ") must be longer than nothing and shicheng.backup.keep (" + keep + ") at least 1.");
        }
    }
}
