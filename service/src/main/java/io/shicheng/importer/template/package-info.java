/**
 * Workbooks to be filled in for an import.
 */
@NullMarked
@NamedInterface("template")
package io.shicheng.importer.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
