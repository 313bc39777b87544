/**
 * Reads the values of a row or a form by the rules of their columns, the same for both; and forms whole.
 */
@NullMarked
@NamedInterface("form")
package io.shicheng.schema.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
