/**
 * Who may be named and contacted, by whom and for what: the ledger of consents, pseudonyms, and the vault of
 * encrypted names and contact details.
 *
 * <p>May use: {@code graph}, {@code progress}, {@code store}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "progress", "store"})
package io.shicheng.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
