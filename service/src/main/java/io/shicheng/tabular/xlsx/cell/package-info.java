/**
 * Cells as values: where they stand, the texts that they share, and what their formats make of numbers.
 */
@NullMarked
package io.shicheng.tabular.xlsx.cell;

import org.jspecify.annotations.NullMarked;
