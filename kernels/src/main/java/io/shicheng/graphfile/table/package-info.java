/** Formats that are tables of vertices and edges: GDF, Matrix Market. */
@NullMarked
package io.shicheng.graphfile.table;

import org.jspecify.annotations.NullMarked;
