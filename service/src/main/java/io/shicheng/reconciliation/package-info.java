/**
 * Who may be one person: proposes pairs of people whose names, dates and ties agree, with the evidence and a probability.
 * Decides nothing. Names are compared in memory.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "search"})
package io.shicheng.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
