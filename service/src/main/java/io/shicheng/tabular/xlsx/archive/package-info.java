/**
 * The archive of a workbook: its parts, how they refer to each other, and their markup, as far as it is safe to read.
 */
@NullMarked
package io.shicheng.tabular.xlsx.archive;

import org.jspecify.annotations.NullMarked;
