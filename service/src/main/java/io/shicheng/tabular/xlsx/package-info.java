/**
 * Workbooks, transitional and strict (ECMA-376, ISO/IEC 29500): the parts of their archive, and cells as values.
 */
@NullMarked
package io.shicheng.tabular.xlsx;

import org.jspecify.annotations.NullMarked;
