package io.shicheng.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * What stands in a backup of which every byte was read.
 *
 * @param store known by eight bytes that tell it from others, in hexadecimal digits
 * @param revision of the store then
 * @param counts records by family
 * @param files beside the database
 * @param genuine whether it was made by the store at hand, and not changed since; false where that could not be asked
 * @param keys the folder of keys that belongs to it
 */
public record BackupReport(
        Path file,
        Instant made,
        String store,
        long bytes,
        long revision,
        Map<String, Long> counts,
        int files,
        int sections,
        boolean genuine,
        Path keys) {
    public long records() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
