/** Between which ranks somebody stands: fixed bands, and ranges of those whom nothing tells apart. */
@NullMarked
package io.shicheng.disclosure.rank.band;

import org.jspecify.annotations.NullMarked;
