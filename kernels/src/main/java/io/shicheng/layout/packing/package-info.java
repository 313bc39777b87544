/** Parts of a graph, each turned and brought to its size, put beside each other without overlaps. */
@NullMarked
package io.shicheng.layout.packing;

import org.jspecify.annotations.NullMarked;
