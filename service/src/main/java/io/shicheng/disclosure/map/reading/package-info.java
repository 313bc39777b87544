/**
 * What is asked of a map that a viewer has before them: labels, cards, neighbourhoods, paths, lineages. All of it is of
 * the drawn nodes and ties alone.
 */
@NullMarked
package io.shicheng.disclosure.map.reading;

import org.jspecify.annotations.NullMarked;
