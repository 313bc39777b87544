/**
 * Runs an import from the first file to the store.
 */
@NullMarked
package io.shicheng.importer.run;

import org.jspecify.annotations.NullMarked;
