/** The command that says how ranks change as a kind of tie weighs more, and from year to year. */
@NullMarked
package io.shicheng.cli.course;

import org.jspecify.annotations.NullMarked;
