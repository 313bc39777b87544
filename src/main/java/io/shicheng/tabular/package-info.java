/**
 * Rows of CSV and XLSX, in and out, with their position: what a reader tells, what it refuses, and the writers. Files are
 * read by {@code tabular.reader}, the only user of {@code tabular.csv} and {@code tabular.xlsx}.
 *
 * <p>May use: {@code progress}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"progress"})
package io.shicheng.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
