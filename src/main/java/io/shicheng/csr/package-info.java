/**
 * Immutable compressed sparse rows on primitive arrays. Knows neither people nor files.
 *
 * <p>May use: {@code threads}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"threads"})
package io.shicheng.csr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
