/**
 * Communities of the drawn nodes of a map, and the smaller ones of which each consists. They are worked out from the
 * drawn ties alone, so they say nothing that these do not.
 */
@NullMarked
package io.shicheng.disclosure.map.level;

import org.jspecify.annotations.NullMarked;
