/**
 * Tells how files that people keep by hand are laid out, and guesses what their columns hold. Nothing is stored, and no
 * store is needed.
 */
@NullMarked
@NamedInterface("inspection")
package io.shicheng.importer.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
