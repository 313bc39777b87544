/**
 * The mapping file that turns a user's own files into the tables of the model.
 */
@NullMarked
package io.shicheng.importer.mapping;

import org.jspecify.annotations.NullMarked;
