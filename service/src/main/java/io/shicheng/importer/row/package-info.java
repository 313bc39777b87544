/**
 * Rows of each table with their values read and checked one by one, still known by the ids of the source.
 *
 * <p>May use: {@code message}, {@code graph}, {@code schema} and all below it, {@code importer.notice}, {@code importer.source}.
 */
@NullMarked
package io.shicheng.importer.row;

import org.jspecify.annotations.NullMarked;
