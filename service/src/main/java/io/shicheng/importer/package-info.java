/**
 * From files to a change of the store: mappings, rows, one rule per check, and the report of notices.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "yaml",
            "graph",
            "graph :: personal",
            "graph :: tie",
            "graph :: correction",
            "tabular",
            "tabular :: reader",
            "tabular :: shape",
            "tabular :: writer",
            "store",
            "store :: retention",
            "store :: folder",
            "schema",
            "schema :: form",
            "schema :: name",
            "schema :: notice",
            "schema :: term",
            "schema :: value",
            "consent",
            "consent :: key",
            "reconciliation :: name",
            "audit"
        })
package io.shicheng.importer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
