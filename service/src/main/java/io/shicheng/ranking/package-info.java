/**
 * From scores to ranked rows with intervals; from vertex indices back to keys.
 *
 * <p>May use: {@code graph}, {@code progress}, {@code csr}, {@code snapshot}, {@code analysis}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot"})
package io.shicheng.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
