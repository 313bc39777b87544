/**
 * Files that hold a graph rather than a table: edge list, GraphML, GEXF, Pajek, GDF and Matrix Market, read as vertices and edges
 * with their attributes and line numbers.
 *
 * <p>May use: {@code graph} (for what nobody sees in ids), {@code progress}, {@code threads}, {@code tabular} (for the encoding of
 * Pajek files).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "progress", "threads", "tabular"})
package io.shicheng.graphfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
