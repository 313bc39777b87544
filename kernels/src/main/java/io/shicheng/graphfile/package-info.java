/**
 * Files that hold a graph rather than a table: edge list, GraphML, GEXF, Pajek, GDF and Matrix Market, read as vertices
 * and edges with their attributes and line numbers.
 */
@NullMarked
package io.shicheng.graphfile;

import org.jspecify.annotations.NullMarked;
