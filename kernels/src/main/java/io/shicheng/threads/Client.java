package io.shicheng.threads;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as shares go.
 *
 * @param name of whom the share is
 * @param site that has a share for all of whom it is made up, or null
 */
public record Client(String name, @Nullable String site) {
    public static Client named(String name) {
        return new Client(name, null);
    }
}
