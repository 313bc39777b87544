/**
 * Rows of CSV and XLSX, in and out, with their position; the only place that knows those libraries.
 *
 * <p>May use: {@code progress}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"progress"})
package io.shicheng.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
