/**
 * The ports to what a data subject may know and change: all that is held of them, corrections, contested ties and the
 * texts that they can agree to.
 */
@NullMarked
@NamedInterface("subject")
package io.shicheng.consent.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
