/**
 * What is checked of ties: their ends, each other, the store, and cycles of masters.
 *
 * <p>May use: {@code message}, {@code graph}, {@code analysis.structure}, {@code schema}, {@code schema.notice}, {@code importer.notice},
 * {@code importer.row}, {@code importer.draft}.
 */
@NullMarked
package io.shicheng.importer.check.tie;

import org.jspecify.annotations.NullMarked;
