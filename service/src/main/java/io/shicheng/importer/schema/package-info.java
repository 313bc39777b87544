/**
 * What may be imported: the seven tables, their columns with English and Chinese headings, and the lists of short terms.
 * Closed on purpose: what is not here cannot be brought in.
 *
 * <p>May use: {@code message}, {@code graph}, {@code yaml}.
 */
@NullMarked
package io.shicheng.importer.schema;

import org.jspecify.annotations.NullMarked;
