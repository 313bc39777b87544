/**
 * The mapping file that turns a user's own files into the tables of the model.
 *
 * <p>May use: {@code progress}, {@code yaml}, {@code schema}, {@code schema.notice}, {@code importer.notice}.
 */
@NullMarked
package io.shicheng.importer.mapping;

import org.jspecify.annotations.NullMarked;
