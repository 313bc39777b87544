/**
 * Results as others cite them: records for reference managers, a line for a list of references, and scripts that draw
 * the figure again from the table of a result.
 */
@NullMarked
@NamedInterface("citation")
package io.shicheng.exporter.citation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
