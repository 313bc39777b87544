/**
 * The HTTP interface and the page.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "graph",
            "graph :: personal",
            "graph :: tie",
            "account",
            "audit",
            "backup",
            "importer",
            "importer :: mention",
            "importer :: inspection",
            "importer :: column",
            "importer :: proposal",
            "importer :: template",
            "schema",
            "schema :: term",
            "schema :: form",
            "consent",
            "consent :: code",
            "consent :: subject",
            "consent :: retention",
            "consent :: key",
            "inquiry",
            "disclosure",
            "disclosure :: answer",
            "disclosure :: label",
            "disclosure :: overview",
            "disclosure :: reason",
            "disclosure :: identity",
            "disclosure :: subject",
            "exporter",
            "exporter :: graph",
            "exporter :: cluster",
            "exporter :: citation",
            "transparency",
            "store :: failure",
            "store :: warning"
        })
package io.shicheng.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
