/**
 * The HTTP interface and the page.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "graph",
            "account",
            "audit",
            "importer",
            "schema :: form",
            "consent",
            "consent :: code",
            "consent :: own",
            "consent :: retention",
            "inquiry",
            "disclosure",
            "exporter",
            "exporter :: graph",
            "notice",
            "store :: failure",
            "store :: warning"
        })
package io.shicheng.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
