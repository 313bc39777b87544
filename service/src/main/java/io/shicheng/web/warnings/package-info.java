/**
 * What an admin has to know of the store and do something about.
 *
 * <p>May use: {@code consent}, {@code disclosure}, {@code store.warning}, {@code web.guard}, {@code web.problem}.
 */
@NullMarked
package io.shicheng.web.warnings;

import org.jspecify.annotations.NullMarked;
