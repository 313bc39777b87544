/**
 * An import on its way through the checks: what its files say of each person and thing, what stands in the store, and what is
 * to be stored.
 *
 * <p>May use: {@code graph}, {@code store}, {@code consent}, {@code progress}, {@code schema}, {@code schema.name}, {@code importer.notice},
 * {@code importer.row}.
 */
@NullMarked
package io.shicheng.importer.draft;

import org.jspecify.annotations.NullMarked;
