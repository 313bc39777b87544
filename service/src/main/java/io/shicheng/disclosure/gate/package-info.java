/**
 * The gate itself, which has results made and disclosed.
 *
 * <p>May use: all packages beside it.
 */
@NullMarked
package io.shicheng.disclosure.gate;

import org.jspecify.annotations.NullMarked;
