/**
 * The checks that need more than one row: against the other rows and against the store, one class each, and their order.
 *
 * <p>May use: {@code message}, {@code graph}, {@code store}, {@code consent}, {@code schema}, {@code schema.notice}, {@code importer.notice},
 * {@code importer.row}, {@code importer.draft}, {@code importer.check.tie}.
 */
@NullMarked
package io.shicheng.importer.check;

import org.jspecify.annotations.NullMarked;
