/**
 * Has each question answered by the class that knows how.
 */
@NullMarked
package io.shicheng.inquiry.computed;

import org.jspecify.annotations.NullMarked;
