/**
 * One rule per kind of value: how a text becomes a date, a number, a term, and what is wrong where it does not.
 *
 * <p>May use: {@code message}, {@code graph}, {@code schema.term}, {@code schema.notice}.
 */
@NullMarked
@NamedInterface("value")
package io.shicheng.schema.value;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
