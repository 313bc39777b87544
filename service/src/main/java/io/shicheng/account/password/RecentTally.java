package io.shicheng.account.password;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Of the keys that were tried last; the others are forgotten. For origins: one who has enough of them to make the
 * service forget one gains nothing by it, since each of the others has its own free attempts anyway.
 */
final class RecentTally implements Tally {
    private final int most;
    private final LinkedHashMap<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

    RecentTally(int most) {
        this.most = most;
    }

    @Override
    public @Nullable Failures of(String key) {
        return failures.get(key);
    }

    @Override
    public void put(String key, Failures counted) {
        failures.put(key, counted);
        if (failures.size() > most) {
            failures.pollFirstEntry();
        }
    }

    @Override
    public void remove(String key) {
        failures.remove(key);
    }
}
