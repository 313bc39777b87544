/** Ties: their kinds, what is known of one, and its key. */
@NullMarked
@NamedInterface("tie")
package io.shicheng.graph.tie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
