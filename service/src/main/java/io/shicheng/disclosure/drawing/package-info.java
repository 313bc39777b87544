/**
 * Graphs as a viewer may see them: nodes, edges, groups.
 */
@NullMarked
package io.shicheng.disclosure.drawing;

import org.jspecify.annotations.NullMarked;
