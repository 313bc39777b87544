/** Ties of several kinds, with dates: what they count for, when they can have held, and the graphs that follow. */
@NullMarked
package io.shicheng.analysis.multiplex;

import org.jspecify.annotations.NullMarked;
