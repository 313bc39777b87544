/**
 * Graphs as a viewer may see them: nodes, edges, groups.
 *
 * <p>May use: {@code disclosure.sight} and what the module may.
 */
@NullMarked
package io.shicheng.disclosure.drawing;

import org.jspecify.annotations.NullMarked;
