package io.shicheng.backup.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What stands in a backup.
 *
 * @param made when the state that it holds was the store's
 * @param store eight bytes that tell it from others, in hexadecimal digits
 * @param revision of the store
 * @param migrations that the database was made by, with their check sums
 * @param counts of the records of each family
 * @param passes how often something was read of the database; a record of a later pass takes the place of all that
 *     earlier ones have of its subject
 * @param files beside the database
 * @param listed places of files that the store says were written, there or not
 * @param sections all that is in the archive, in its order
 */
public record Manifest(
        Instant made,
        String store,
        long revision,
        Map<String, String> migrations,
        Map<String, Long> counts,
        int passes,
        List<KeptFile> files,
        List<String> listed,
        List<Section> sections) {
    /**
     * A file of the store.
     *
     * @param place relative to the store's folder
     * @param sections that make it up, one after the other
     */
    public record KeptFile(String place, List<String> sections) {}

    /**
     * An entry of the archive.
     *
     * @param length in bytes
     * @param sha256 as 64 hexadecimal digits
     */
    public record Section(String name, long length, String sha256) {}

    /** The bytes of all sections. */
    public long bytes() {
        return sections.stream().mapToLong(Section::length).sum();
    }
}
