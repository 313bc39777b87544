/** How good a layout is: distances and neighbours kept, ties that cross, and how even ties are. */
@NullMarked
package io.shicheng.layout.quality;

import org.jspecify.annotations.NullMarked;
