/**
 * How a sheet that people keep by hand is laid out: titles above the headings, headings over two lines, rows of units,
 * sections, totals and notes, and merged cells. Knows nothing of what a table is about.
 */
@NullMarked
@NamedInterface("shape")
package io.shicheng.tabular.shape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
