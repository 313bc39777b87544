/**
 * Who may be named and contacted, by whom and for what, and what people take back: the ports to the ledger of consents
 * ({@code consent.ledger}), to pseudonyms, and to the vault of encrypted names and contact details
 * ({@code consent.vault}).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "graph",
            "graph :: personal",
            "graph :: tie",
            "graph :: correction",
            "schema",
            "schema :: form",
            "schema :: name",
            "audit",
            "reconciliation :: linkage",
            "store",
            "store :: failure",
            "store :: retention",
            "store :: warning",
            "store :: folder",
            "store :: correction"
        })
package io.shicheng.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
