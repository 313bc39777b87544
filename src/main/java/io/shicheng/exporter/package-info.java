/**
 * Disclosed results as XLSX, CSV, GEXF and GraphML.
 *
 * <p>May use: {@code graph}, {@code tabular}, {@code disclosure}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "tabular", "disclosure"})
package io.shicheng.exporter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
