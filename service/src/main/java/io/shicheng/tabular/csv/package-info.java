/**
 * Text files of rows: their encoding, their separator, their quotation marks.
 */
@NullMarked
package io.shicheng.tabular.csv;

import org.jspecify.annotations.NullMarked;
