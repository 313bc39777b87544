/** Answers about places, crafts and organisations as wholes, as a viewer may have them. */
@NullMarked
@NamedInterface("overview")
package io.shicheng.disclosure.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
