/**
 * Finds the files, tells which table each holds, and gives their rows by the columns of the model, with or without a
 * mapping.
 *
 * <p>May use: {@code schema}, {@code schema.form}, {@code schema.notice}, {@code importer.notice}, {@code importer.mapping}, {@code tabular}, {@code tabular.reader},
 * {@code graphfile}, {@code progress}.
 */
@NullMarked
package io.shicheng.importer.source;

import org.jspecify.annotations.NullMarked;
