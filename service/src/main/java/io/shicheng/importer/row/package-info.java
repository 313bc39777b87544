/**
 * Rows of each table with their values read and checked one by one, still known by the ids of the source.
 */
@NullMarked
package io.shicheng.importer.row;

import org.jspecify.annotations.NullMarked;
