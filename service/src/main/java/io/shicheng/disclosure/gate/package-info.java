/**
 * The gate itself, which has results made and disclosed.
 */
@NullMarked
package io.shicheng.disclosure.gate;

import org.jspecify.annotations.NullMarked;
