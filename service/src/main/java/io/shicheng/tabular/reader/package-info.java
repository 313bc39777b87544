/**
 * Reads a file of tables, whatever its format.
 */
@NullMarked
@NamedInterface("reader")
package io.shicheng.tabular.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
