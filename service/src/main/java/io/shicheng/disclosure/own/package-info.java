/**
 * What people see of themselves: all that is held, their places in rankings, and who saw them.
 *
 * <p>May use: {@code disclosure.sight}, {@code disclosure.rank}, {@code disclosure.drawing}, {@code disclosure.count} and what the module may.
 */
@NullMarked
package io.shicheng.disclosure.own;

import org.jspecify.annotations.NullMarked;
