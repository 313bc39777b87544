/**
 * When ties can have held: their own dates, and the lives of the people they join.
 */
@NullMarked
@NamedInterface("time")
package io.shicheng.snapshot.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
