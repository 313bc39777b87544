/** Answers about people of whom something is held: to themselves, and to stewards. */
@NullMarked
@NamedInterface("subject")
package io.shicheng.disclosure.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
