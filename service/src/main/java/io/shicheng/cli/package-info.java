/**
 * The commands.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "graph",
            "graph :: tie",
            "account",
            "importer",
            "importer :: mention",
            "importer :: inspection",
            "importer :: column",
            "importer :: proposal",
            "importer :: template",
            "schema",
            "schema :: notice",
            "schema :: term",
            "schema :: value",
            "tabular",
            "tabular :: reader",
            "tabular :: shape",
            "tabular :: writer",
            "consent",
            "consent :: code",
            "consent :: key",
            "consent :: retention",
            "audit",
            "backup",
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
            "exporter :: file",
            "transparency",
            "sample"
        })
package io.shicheng.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
