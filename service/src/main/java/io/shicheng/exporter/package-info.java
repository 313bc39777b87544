/**
 * Disclosed results as XLSX, CSV, GEXF and GraphML.
 *
 * <p>May use: {@code message}, {@code graph}, {@code tabular.writer}, {@code disclosure}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"message", "graph", "tabular :: writer", "disclosure"})
package io.shicheng.exporter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
