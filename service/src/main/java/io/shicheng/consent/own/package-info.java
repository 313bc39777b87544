/**
 * The ports to what one person may know and change of themselves: all that is held of them, corrections, contested ties
 * and the texts that they can agree to.
 */
@NullMarked
@NamedInterface("own")
package io.shicheng.consent.own;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
