/**
 * The commands.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "graph",
            "account",
            "importer",
            "schema :: notice",
            "consent",
            "consent :: code",
            "audit",
            "inquiry",
            "disclosure",
            "exporter",
            "exporter :: graph",
            "exporter :: file",
            "notice",
            "sample"
        })
package io.shicheng.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
