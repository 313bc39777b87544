/**
 * Files that hold a graph rather than a table: edge list, GraphML, GEXF and Pajek, read as vertices and edges
 * with their attributes and line numbers.
 *
 * <p>May use: {@code progress}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"progress"})
package io.shicheng.graphfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
