/**
 * Which files of the store are lost, since when, and what was taken note of.
 *
 * <p>May use: {@code message}, {@code store}, {@code audit}, {@code consent}.
 */
@NullMarked
package io.shicheng.consent.integrity;

import org.jspecify.annotations.NullMarked;
