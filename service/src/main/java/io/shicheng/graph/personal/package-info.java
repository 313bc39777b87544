/** Of one person: who they are, what they consented to and against, what of theirs is sealed. */
@NullMarked
@NamedInterface("personal")
package io.shicheng.graph.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
