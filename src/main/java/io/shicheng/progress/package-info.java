/**
 * How a long run tells how far it is and how it is told to stop.
 *
 * <p>Knows nobody, so that kernels, imports and pages can share it.
 *
 * <p>Uses no other package.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.shicheng.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
