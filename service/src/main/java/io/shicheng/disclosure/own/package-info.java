/**
 * What people see of themselves: all that is held, their places in rankings, and who saw them.
 */
@NullMarked
package io.shicheng.disclosure.own;

import org.jspecify.annotations.NullMarked;
