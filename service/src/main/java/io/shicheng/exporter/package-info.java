/**
 * Disclosed results as XLSX, CSV, GEXF and GraphML.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"message", "graph", "tabular :: writer", "disclosure"})
package io.shicheng.exporter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
