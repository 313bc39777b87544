/**
 * One rule per kind of value: how a text becomes a date, a number, a term, and what is wrong where it does not.
 */
@NullMarked
@NamedInterface("value")
package io.shicheng.schema.value;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
