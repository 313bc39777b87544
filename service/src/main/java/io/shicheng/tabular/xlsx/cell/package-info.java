/**
 * Cells as values: where they stand, the texts that they share, and what their formats make of numbers.
 *
 * <p>May use: {@code tabular}, {@code tabular.xlsx.archive}.
 */
@NullMarked
package io.shicheng.tabular.xlsx.cell;

import org.jspecify.annotations.NullMarked;
