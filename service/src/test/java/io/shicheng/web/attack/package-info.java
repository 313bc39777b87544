/** Somebody who knows the whole network tries to find people by what a running service answers to a researcher. */
@NullMarked
package io.shicheng.web.attack;

import org.jspecify.annotations.NullMarked;
