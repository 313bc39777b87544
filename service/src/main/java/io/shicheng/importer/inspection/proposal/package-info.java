/**
 * Makes a mapping of what was guessed of files, and writes mappings.
 */
@NullMarked
@NamedInterface("proposal")
package io.shicheng.importer.inspection.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
