/**
 * A consistent, immutable copy of the store for chosen tie kinds, weights and date; cached on disk.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "graph",
            "graph :: personal",
            "graph :: tie",
            "store",
            "store :: folder",
            "store :: identity"
        })
package io.shicheng.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
