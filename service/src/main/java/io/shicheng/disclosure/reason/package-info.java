/** The answer to why somebody is ranked where they are, as a viewer may have it. */
@NullMarked
@NamedInterface("reason")
package io.shicheng.disclosure.reason;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
