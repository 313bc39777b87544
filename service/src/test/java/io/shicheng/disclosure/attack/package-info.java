/** Somebody who knows the whole network tries to find people by what the gate shows. */
@NullMarked
package io.shicheng.disclosure.attack;

import org.jspecify.annotations.NullMarked;
