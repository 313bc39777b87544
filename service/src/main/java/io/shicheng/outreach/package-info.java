/**
 * Coverage plans: the fewest contacts that reach the most people.
 *
 * <p>May use: {@code graph}, {@code progress}, {@code csr}, {@code snapshot}, {@code analysis}, {@code ranking}, {@code consent}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot", "ranking", "consent"})
package io.shicheng.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
