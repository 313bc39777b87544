/**
 * Rankings as a viewer may see them: bands instead of ranks.
 *
 * <p>May use: {@code disclosure.sight} and what the module may.
 */
@NullMarked
package io.shicheng.disclosure.rank;

import org.jspecify.annotations.NullMarked;
