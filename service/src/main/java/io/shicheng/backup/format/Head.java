package io.shicheng.backup.format;

import java.time.Instant;

/**
 * The first entry: by it another version of the program knows whether it can read the rest.
 *
 * @param form of the backup
 * @param program that wrote it
 * @param begun when the backup was begun
 * @param store as in {@link Manifest}
 */
public record Head(int form, String program, Instant begun, String store) {
    /** What this version writes, and the highest that it reads. */
    public static final int FORM = 1;

    static final String NAME = "head.json";
    static final String MANIFEST = "manifest.json";
    static final String SEAL = "manifest.sha256";
}
