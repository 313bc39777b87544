/**
 * Rows of CSV and XLSX with their position: what a reader tells, what it refuses, and what readers and writers share.
 * Files are written by {@code tabular.writer} and read by {@code tabular.reader}, the only user of {@code tabular.csv}
 * and {@code tabular.xlsx}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.shicheng.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
