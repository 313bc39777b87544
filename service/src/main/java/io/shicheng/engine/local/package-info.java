/**
 * Scores computed in this process.
 */
@NullMarked
package io.shicheng.engine.local;

import org.jspecify.annotations.NullMarked;
