/**
 * Has each question answered by whoever knows how.
 *
 * <p>May use: the other packages of the module.
 */
@NullMarked
package io.shicheng.inquiry.computed;

import org.jspecify.annotations.NullMarked;
