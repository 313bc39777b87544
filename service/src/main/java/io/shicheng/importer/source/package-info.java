/**
 * Finds the files, tells which table each holds, and gives their rows by the columns of the model, with or without a
 * mapping.
 */
@NullMarked
package io.shicheng.importer.source;

import org.jspecify.annotations.NullMarked;
