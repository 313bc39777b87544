package io.shicheng.web.run;

import io.shicheng.account.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as shares go.
 *
 * @param name of whom the share is
 * @param site that has a share for all of whom it is made up, or null
 */
record Asker(String name, @Nullable String site) {
    /** Somebody of whom nothing is known but the address. */
    static Asker visitor(String address) {
        Origin origin = Origin.of(address);
        return new Asker(origin.network(), origin.inSite() ? origin.site() : null);
    }

    static Asker named(String name) {
        return new Asker(name, null);
    }
}
