package io.shicheng.account.password;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often attempts under a key failed, in whatever room there is for it. */
interface Tally {
    /** @param last when an attempt under the key began last */
    record Failures(int count, Instant last) {}

    /** Null if none are known. */
    @Nullable
    Failures of(String key);

    void put(String key, Failures failures);

    void remove(String key);
}
