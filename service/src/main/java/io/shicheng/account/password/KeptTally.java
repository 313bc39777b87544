package io.shicheng.account.password;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of every key, for keys of which there are as many as the service itself made. Nothing that is tried drives one out.
 */
final class KeptTally implements Tally {
    private final Map<String, Failures> failures = new HashMap<>();

    @Override
    public @Nullable Failures of(String key) {
        return failures.get(key);
    }

    @Override
    public void put(String key, Failures counted) {
        failures.put(key, counted);
    }

    @Override
    public void remove(String key) {
        failures.remove(key);
    }
}
