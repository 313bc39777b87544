package io.shicheng.web.run;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * What is done in the thread of its request, a bounded number at once for each who asks; what is more waits its turn.
 * Nobody waits for anybody else, and nobody takes all connections to the database.
 */
final class ConcurrencyLimit {
    private static final int AT_ONCE = 4;
    private final ConcurrentHashMap<String, Turn> turns = new ConcurrentHashMap<>();

    private record Turn(Semaphore places, int users) {}

    <T> T take(String name, Supplier<T> work) {
        Turn turn = turns.compute(
                name,
                (_, known) -> known == null
                        ? new Turn(new Semaphore(AT_ONCE, true), 1)
                        : new Turn(known.places, known.users + 1));
        turn.places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turn.places.release();
            turns.computeIfPresent(
                    name, (_, known) -> known.users == 1 ? null : new Turn(known.places, known.users - 1));
        }
    }
}
