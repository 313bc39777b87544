/**
 * Scores computed in this process.
 *
 * <p>May use: {@code engine} and what the module may.
 */
@NullMarked
package io.shicheng.engine.local;

import org.jspecify.annotations.NullMarked;
