/** Smaller and smaller graphs that stand for one graph, for layouts that begin with the whole and end with the details. */
@NullMarked
package io.shicheng.layout.coarsening;

import org.jspecify.annotations.NullMarked;
