/**
 * Immutable compressed sparse rows on primitive arrays. Knows neither people nor files.
 *
 * <p>Uses no other package.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.shicheng.csr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
