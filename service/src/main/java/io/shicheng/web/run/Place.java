package io.shicheng.web.run;

import io.shicheng.threads.Asker;
import io.shicheng.threads.Room;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Where an answer is computed, and for whom.
 *
 * @param spent is told how long it took before anybody hears the answer, so that a client that asks again has paid for
 *     it
 */
record Place(Room room, Asker asker, Consumer<Duration> spent) {}
