/** How ranks change as one kind of tie weighs more, and from year to year. */
@NullMarked
package io.shicheng.analysis.course;

import org.jspecify.annotations.NullMarked;
