/**
 * One rule per kind of value: how a text becomes a date, a number, a term, and what is wrong where it does not.
 *
 * <p>May use: {@code message}, {@code graph}, {@code importer.schema}, {@code importer.notice}.
 */
@NullMarked
package io.shicheng.importer.value;

import org.jspecify.annotations.NullMarked;
