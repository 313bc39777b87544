/**
 * The checks that need more than one row: against the other rows and against the store, one class each; and what they
 * leave to be stored.
 *
 * <p>May use: {@code message}, {@code graph}, {@code store}, {@code consent}, {@code progress}, {@code schema}, {@code schema.name},
 * {@code schema.notice}, {@code schema.value}, {@code importer.notice}, {@code importer.row}.
 */
@NullMarked
package io.shicheng.importer.check;

import org.jspecify.annotations.NullMarked;
