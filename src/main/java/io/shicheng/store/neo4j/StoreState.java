package io.shicheng.store.neo4j;

import io.shicheng.store.Revision;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * How far the store is.
 *
 * @param last what the last change brought
 * @param network what the last change brought that changed the network
 */
record StoreState(Revision last, Revision network) {
    static final StoreState NEW = new StoreState(Revision.NONE, Revision.NONE);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NAME_BYTES = 16;

    /** A name for a commit, which no other has: 128 random bits. */
    static String newName() {
        byte[] name = new byte[NAME_BYTES];
        RANDOM.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }
}
