/**
 * Results that are kept, so that what is asked again, or by many at once, is computed once.
 */
@NullMarked
package io.shicheng.inquiry.kept;

import org.jspecify.annotations.NullMarked;
