/**
 * Where scores are computed: a port, so that questions do not know on how many machines.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot"})
package io.shicheng.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
