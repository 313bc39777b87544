/**
 * Has each question answered by whoever knows how.
 */
@NullMarked
package io.shicheng.inquiry.computed;

import org.jspecify.annotations.NullMarked;
