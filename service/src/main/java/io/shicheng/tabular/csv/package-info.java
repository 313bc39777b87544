/**
 * Text files of rows: their encoding, their separator, their quotation marks.
 *
 * <p>May use: {@code tabular}, {@code progress}.
 */
@NullMarked
package io.shicheng.tabular.csv;

import org.jspecify.annotations.NullMarked;
