/** Answers about a network, as a viewer may have them; what JSON and exports are made of. */
@NullMarked
@NamedInterface("answer")
package io.shicheng.disclosure.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
