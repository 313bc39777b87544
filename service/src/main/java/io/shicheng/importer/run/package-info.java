/**
 * Runs an import from the first file to the store.
 *
 * <p>May use: {@code graph}, {@code progress}, {@code store}, {@code consent}, {@code audit} and all of {@code importer}.
 */
@NullMarked
package io.shicheng.importer.run;

import org.jspecify.annotations.NullMarked;
