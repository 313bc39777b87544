/**
 * One bit-parallel breadth-first search from all vertices, and what distances add up to; the measures around it lie in
 * {@code distance}.
 */
@NullMarked
package io.shicheng.analysis.distance.search;

import org.jspecify.annotations.NullMarked;
