/**
 * The commands.
 *
 * <p>May use: {@code message}, {@code graph}, {@code account}, {@code progress}, {@code schema}, {@code importer}, {@code consent}, {@code audit}, {@code inquiry}, {@code disclosure}, {@code exporter}, {@code notice},
 * {@code sample}, of {@code store} only its failures, and for {@code measure}, which works on a file and holds no people,
 * {@code csr}, {@code analysis} and {@code graphfile}.
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
            "store :: failure",
            "sample"
        })
package io.shicheng.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
