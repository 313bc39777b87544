/**
 * What the bytes of a text say of its encoding.
 *
 * <p>May use: nothing.
 */
@NullMarked
package io.shicheng.tabular.encoding;

import org.jspecify.annotations.NullMarked;
