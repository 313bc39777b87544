/**
 * Maximum coverage: lazy greedy choice, what makes its plans better, and what proves how good they are. Plans of
 * contacts and picks for reach choose with it.
 */
@NullMarked
package io.shicheng.analysis.coverage;

import org.jspecify.annotations.NullMarked;
