package io.shicheng.web.run;

import io.shicheng.threads.Client;
import io.shicheng.threads.FairExecutor;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Where an answer is computed, and for whom.
 *
 * @param spent is told how long it took before anybody hears the answer, so that a client that asks again has paid for
 *     it
 */
record ExecutionTarget(FairExecutor executor, Client client, Consumer<Duration> spent) {}
