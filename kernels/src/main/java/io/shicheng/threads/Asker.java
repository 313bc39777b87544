package io.shicheng.threads;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as shares go.
 *
 * @param name of whom the share is
 * @param site that has a share for all of whom it is made up, or null
 */
public record Asker(String name, @Nullable String site) {
    public static Asker named(String name) {
        return new Asker(name, null);
    }
}
