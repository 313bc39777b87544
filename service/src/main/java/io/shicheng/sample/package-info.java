/**
 * A generated sample: three clusters of people who do not exist.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph"})
package io.shicheng.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
