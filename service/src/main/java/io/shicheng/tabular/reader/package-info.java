/**
 * Reads a file of tables, whatever its format.
 *
 * <p>May use: {@code tabular}, {@code tabular.csv}, {@code tabular.xlsx}, {@code progress}.
 */
@NullMarked
@NamedInterface("reader")
package io.shicheng.tabular.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
