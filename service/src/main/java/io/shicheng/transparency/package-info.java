/**
 * What is written for people: the notice to those in the graph, and the impact assessment, both filled from the running
 * configuration and from what an admin declares of the keeper, purposes and receivers.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "yaml",
            "graph",
            "account",
            "audit",
            "disclosure",
            "disclosure :: answer",
            "store :: retention",
            "store :: folder",
            "graph :: personal"
        })
package io.shicheng.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
