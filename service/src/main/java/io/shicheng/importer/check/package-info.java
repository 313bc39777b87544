/**
 * The checks that need more than one row: against the other rows and against the store, one class each, and their
 * order.
 */
@NullMarked
package io.shicheng.importer.check;

import org.jspecify.annotations.NullMarked;
