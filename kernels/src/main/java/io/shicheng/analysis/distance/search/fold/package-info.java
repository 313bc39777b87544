/**
 * Graphs from which vertices are left out whose distances follow from those of others: twins, and what only one
 * neighbour leads to.
 */
@NullMarked
package io.shicheng.analysis.distance.search.fold;

import org.jspecify.annotations.NullMarked;
