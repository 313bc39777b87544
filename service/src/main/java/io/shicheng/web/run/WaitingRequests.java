package io.shicheng.web.run;

import io.shicheng.threads.Client;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many requests wait for what others have computed. They cost no computing, but each holds a connection, of which
 * there are not without end. Thread-safe.
 */
final class WaitingRequests {
    private static final int OF_ONE = 64;
    private static final int OF_A_SITE = 256;

    private final Map<String, Integer> ofOne = new HashMap<>();
    private final Map<String, Integer> ofASite = new HashMap<>();

    /** @return false if as many of theirs wait as may */
    synchronized boolean add(Client client) {
        if (of(ofOne, client.name()) >= OF_ONE || of(ofASite, client.site()) >= OF_A_SITE) {
            return false;
        }
        count(ofOne, client.name(), 1);
        count(ofASite, client.site(), 1);
        return true;
    }

    synchronized void remove(Client client) {
        count(ofOne, client.name(), -1);
        count(ofASite, client.site(), -1);
    }

    private static int of(Map<String, Integer> counts, @Nullable String name) {
        return name == null ? 0 : counts.getOrDefault(name, 0);
    }

    private static void count(Map<String, Integer> counts, @Nullable String name, int more) {
        if (name != null) {
            counts.merge(name, more, Integer::sum);
            counts.remove(name, 0);
        }
    }
}
