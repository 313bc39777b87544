/**
 * From files to a change of the store: column schemas, mappings, one rule per check, and the report of notices.
 *
 * <p>May use: {@code message}, {@code yaml}, {@code graph}, {@code progress}, {@code tabular}, {@code graphfile}, {@code store}, {@code consent}, {@code audit}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "yaml",
            "graph",
            "tabular",
            "tabular :: reader",
            "tabular :: writer",
            "store",
            "store :: failure",
            "store :: retention",
            "consent",
            "consent :: own",
            "audit"
        })
package io.shicheng.importer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
