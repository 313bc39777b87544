/**
 * Goes through sheets as a mapping says that they are laid out.
 */
@NullMarked
package io.shicheng.importer.source.layout;

import org.jspecify.annotations.NullMarked;
