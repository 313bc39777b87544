package io.shicheng.account.password;

import io.shicheng.account.AccountException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id (RFC 9106) with 19 MiB and two passes, as OWASP has it. Two at once: each takes its memory, and a crowd of
 * attempts must not take it all.
 */
public final class PasswordHashes {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(2, true);
    private @Nullable Encoder encoder;

    /** Made when first asked: a start need not wait for it. */
    private record Encoder(PasswordEncoder argon2, String ofNobody) {}

    public String hash(String password) {
        return inTurn(() -> encoded(encoder().argon2, normalised(password)));
    }

    private static String encoded(PasswordEncoder argon2, String password) {
        String hash = argon2.encode(password);
        if (hash == null) {
            throw new IllegalStateException("Every password has a hash.");
        }
        return hash;
    }

    /** @param hash null where there is nobody of that name: takes as long, and is never so */
    public boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> {
            Encoder known = encoder();
            boolean same = known.argon2.matches(normalised(password), hash == null ? known.ofNobody : hash);
            return same && hash != null;
        });
    }

    private synchronized Encoder encoder() {
        Encoder known = encoder;
        if (known == null) {
            PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
            known = new Encoder(argon2, encoded(argon2, "nobody"));
            encoder = known;
        }
        return known;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw AccountException.tooManyAttempts(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AccountException.tooManyAttempts(PATIENCE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** The same text typed on another keyboard must give the same bytes. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
