/**
 * What is checked of ties: their ends, each other, the store, and cycles of masters.
 */
@NullMarked
package io.shicheng.importer.check.tie;

import org.jspecify.annotations.NullMarked;
