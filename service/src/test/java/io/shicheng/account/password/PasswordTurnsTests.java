package io.shicheng.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.account.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One origin that tries passwords without end keeps no other from logging in. */
class PasswordTurnsTests {
    private static final Origin CROWD = Origin.of("192.0.2.1");
    private static final Origin OTHER = Origin.of("198.51.100.7");
    private static final int MANY = 16;

    private final Semaphore steps = new Semaphore(0);
    private final List<String> looked = Collections.synchronizedList(new ArrayList<>());
    private final PasswordHashes hashes = new PasswordHashes(Stepped::new);
    private final List<Thread> asking = new ArrayList<>();

    /** The real algorithm in small, which looks at no password before the test lets it. */
    private final class Stepped implements PasswordEncoder {
        private final PasswordEncoder real = new Argon2PasswordEncoder(16, 32, 1, 64, 1);

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            looked.add(String.valueOf(password));
            steps.acquireUninterruptibly();
            return real.matches(password, hash);
        }
    }

    private void ask(String password, Origin origin) throws InterruptedException {
        Thread thread = Thread.ofPlatform().daemon().start(() -> hashes.matches(password, null, origin));
        asking.add(thread);
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
            Thread.sleep(1); // until it waits for its answer
        }
    }

    private void awaitLooked(int count) throws InterruptedException {
        while (looked.size() < count) {
            Thread.sleep(1);
        }
    }

    @Test
    void anotherOriginHasTheNextTurnHoweverManyOneSends() throws InterruptedException {
        for (int i = 0; i < MANY; i++) {
            ask("guess " + i, CROWD);
        }
        ask("of somebody else", OTHER);
        awaitLooked(2);
        assertThat(looked).as("two at once").allMatch(password -> password.startsWith("guess"));
        steps.release();
        awaitLooked(3);
        assertThat(looked.get(2)).isEqualTo("of somebody else");
        steps.release(MANY);
        for (Thread thread : asking) {
            thread.join();
        }
        assertThat(looked).hasSize(MANY + 1).doesNotHaveDuplicates();
    }
}
