/**
 * Ids that are made of columns, and those of people whom a column has by name.
 */
@NullMarked
package io.shicheng.importer.source.made;

import org.jspecify.annotations.NullMarked;
