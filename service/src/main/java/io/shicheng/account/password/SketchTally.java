package io.shicheng.account.password;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Of any number of keys in fixed room: a count-min sketch with conservative update (Cormode &amp; Muthukrishnan 2005,
 * Estan &amp; Varghese 2002). A key is never counted less than it was tried. It may be counted more where others share
 * all its cells, which takes tens of thousands of other keys; which keys share cells is decided by a secret of this
 * start, so nobody can look for those that share with another. Cells that nobody touched for a while begin anew.
 */
final class SketchTally implements Tally {
    private static final int ROWS = 4;
    private static final int CELLS = 1 << 15;

    private final Duration forgotten;
    private final byte[] secret = new byte[16];
    private final int[] counts = new int[ROWS * CELLS];
    private final long[] lastMillis = new long[ROWS * CELLS];

    /** @param forgotten after so long without an attempt a cell is free */
    SketchTally(Duration forgotten) {
        this.forgotten = forgotten;
        new SecureRandom().nextBytes(secret);
    }

    @Override
    public @Nullable Failures of(String key) {
        int least = -1;
        for (int cell : cells(key)) {
            boolean less = least < 0
                    || counts[cell] < counts[least]
                    || counts[cell] == counts[least] && lastMillis[cell] < lastMillis[least];
            least = less ? cell : least;
        }
        return counts[least] == 0 ? null : new Failures(counts[least], Instant.ofEpochMilli(lastMillis[least]));
    }

    @Override
    public void put(String key, Failures counted) {
        long now = counted.last().toEpochMilli();
        for (int cell : cells(key)) {
            boolean old = lastMillis[cell] + forgotten.toMillis() < now;
            if (old || counts[cell] <= counted.count()) {
                counts[cell] = counted.count();
                lastMillis[cell] = now;
            }
        }
    }

    /** A cell may be shared, so it stays. */
    @Override
    public void remove(String key) {}

    private int[] cells(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
            int[] cells = new int[ROWS];
            for (int row = 0; row < ROWS; row++) {
                cells[row] = row * CELLS + (hash.getInt() & CELLS - 1);
            }
            return cells;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
