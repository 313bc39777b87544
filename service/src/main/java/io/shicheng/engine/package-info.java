/**
 * Where scores are computed: a port, so that questions do not know on how many machines.
 *
 * <p>May use: {@code progress}, {@code csr}, {@code snapshot}, {@code analysis}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"snapshot"})
package io.shicheng.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
