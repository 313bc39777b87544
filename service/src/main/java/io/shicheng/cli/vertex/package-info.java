/** Vertices of a graph file as options and tables beside it name them. */
@NullMarked
package io.shicheng.cli.vertex;

import org.jspecify.annotations.NullMarked;
