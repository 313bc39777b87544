/** Answers to why somebody is ranked where they are, and where they would be, as a viewer may have them. */
@NullMarked
@NamedInterface("reason")
package io.shicheng.disclosure.reason;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
