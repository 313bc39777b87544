/**
 * Results that are kept, so that what is asked again, or by many at once, is computed once.
 */
@NullMarked
package io.shicheng.inquiry.cache;

import org.jspecify.annotations.NullMarked;
