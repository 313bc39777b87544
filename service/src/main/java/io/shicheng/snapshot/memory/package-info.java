/** A snapshot as arrays, and the keys of its people. */
@NullMarked
package io.shicheng.snapshot.memory;

import org.jspecify.annotations.NullMarked;
