/**
 * Writes tables as CSV or as the sheets of a workbook, none of whose cells a spreadsheet takes for a formula.
 */
@NullMarked
@NamedInterface("writer")
package io.shicheng.tabular.writer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
