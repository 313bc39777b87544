package io.shicheng.store.neo4j;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * How far the store is.
 *
 * @param revision changes committed so far
 * @param commit a random name of the last of them; empty before the first
 */
record StoreState(long revision, String commit) {
    static final StoreState NEW = new StoreState(0, "");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NAME_BYTES = 16;

    /** A name for a commit, which no other has: 128 random bits. */
    static String newName() {
        byte[] name = new byte[NAME_BYTES];
        RANDOM.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }
}
