/**
 * The catalogue of measures. The kernels lie in the packages below and know only {@code csr}: no Spring, no Neo4j,
 * no names.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code threads}.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"csr", "progress", "threads"})
package io.shicheng.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
