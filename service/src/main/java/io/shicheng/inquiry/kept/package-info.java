/**
 * Results that are kept, so that what is asked again, or by many at once, is computed once.
 *
 * <p>May use: {@code inquiry.result} and what the module may.
 */
@NullMarked
package io.shicheng.inquiry.kept;

import org.jspecify.annotations.NullMarked;
