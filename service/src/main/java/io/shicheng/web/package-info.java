/**
 * The HTTP interface and the page.
 *
 * <p>May use: {@code message}, {@code graph}, {@code account}, {@code threads}, {@code progress}, {@code audit}, {@code schema}, {@code importer}, {@code consent}, {@code inquiry}, {@code disclosure}, {@code exporter}, {@code notice}, and of {@code store} only its failures and warnings.
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
