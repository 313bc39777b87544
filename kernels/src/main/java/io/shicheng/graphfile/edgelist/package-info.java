/**
 * How an edge list is laid out: what parts its values, which line is its heading, which columns hold the ends of an
 * edge, its weight and its direction; and its records, one by one. Knows nothing of graphs.
 */
@NullMarked
package io.shicheng.graphfile.edgelist;

import org.jspecify.annotations.NullMarked;
