/** Edge lists and tables of edges, an edge a line, as their layout says. */
@NullMarked
package io.shicheng.graphfile.lines;

import org.jspecify.annotations.NullMarked;
