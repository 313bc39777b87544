/**
 * Maximum coverage by lazy greedy choice, once for all: what plans of contacts and picks for reach choose with.
 */
@NullMarked
package io.shicheng.analysis.coverage;

import org.jspecify.annotations.NullMarked;
