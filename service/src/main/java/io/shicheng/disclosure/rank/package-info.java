/**
 * Rankings as a viewer may see them: bands instead of ranks.
 */
@NullMarked
package io.shicheng.disclosure.rank;

import org.jspecify.annotations.NullMarked;
