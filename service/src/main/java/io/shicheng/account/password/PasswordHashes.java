package io.shicheng.account.password;

import io.shicheng.account.AccountException;
import io.shicheng.account.Origin;
import io.shicheng.threads.FairExecutor;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id (RFC 9106) with 19 MiB and two passes, as OWASP has it. Two at once: each takes its memory, and a crowd of
 * attempts must not take it all. Origins take turns, so that a crowd of one keeps no other waiting. Thread-safe.
 */
public final class PasswordHashes {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** As many of one origin as may fail without consequence: whatever is more has to wait anyway. */
    private static final FairExecutor.Size PLACES = new FairExecutor.Size(2, 64, 20, 40);

    private final FairExecutor executor = new FairExecutor("password", PLACES);
    private final Supplier<? extends PasswordEncoder> algorithm;
    private @Nullable Encoder encoder;

    /** Made when first asked: a start need not wait for it. */
    private record Encoder(PasswordEncoder argon2, String ofNobody) {}

    public PasswordHashes() {
        this(() -> new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES));
    }

    /** @param algorithm made when first asked for */
    PasswordHashes(Supplier<? extends PasswordEncoder> algorithm) {
        this.algorithm = algorithm;
    }

    /** @param origin whose turn it is */
    public String hash(String password, Origin origin) {
        return inTurn(origin, () -> encoded(encoder().argon2, normalised(password)));
    }

    private static String encoded(PasswordEncoder argon2, String password) {
        String hash = argon2.encode(password);
        if (hash == null) {
            throw new IllegalStateException("Every password has a hash.");
        }
        return hash;
    }

    /**
     * Whether it is that password.
     *
     * @param hash null where there is nobody of that name: takes as long, and is never so
     * @param origin whose turn it is
     */
    public boolean matches(String password, @Nullable String hash, Origin origin) {
        return inTurn(origin, () -> {
            Encoder known = encoder();
            boolean same = known.argon2.matches(normalised(password), hash == null ? known.ofNobody : hash);
            return same && hash != null;
        });
    }

    private synchronized Encoder encoder() {
        Encoder known = encoder;
        if (known == null) {
            PasswordEncoder argon2 = algorithm.get();
            known = new Encoder(argon2, encoded(argon2, "nobody"));
            encoder = known;
        }
        return known;
    }

    private <T> T inTurn(Origin origin, Supplier<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            executor.enter(origin.client(), new FairExecutor.Task() {
                @Override
                public void run() {
                    // who has gone needs no answer
                    if (!answer.isDone()) {
                        answered(answer, work);
                    }
                }

                @Override
                public void turnedAway() {
                    answer.completeExceptionally(AccountException.tooManyAttempts(PATIENCE));
                }
            });
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (FairExecutor.RejectedTaskException | TimeoutException e) {
            answer.cancel(false);
            throw AccountException.tooManyAttempts(PATIENCE);
        } catch (InterruptedException e) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw AccountException.tooManyAttempts(PATIENCE);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private static <T> void answered(CompletableFuture<T> answer, Supplier<T> work) {
        try {
            answer.complete(work.get());
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    /** The same text typed on another keyboard must give the same bytes. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
