/**
 * Pictures of graphs as a viewer may see them. A map is made of a {@link io.shicheng.disclosure.drawing.Drawing} and of
 * nothing else, so that it tells no more than the graph that the same viewer may export.
 */
@NullMarked
package io.shicheng.disclosure.map;

import org.jspecify.annotations.NullMarked;
