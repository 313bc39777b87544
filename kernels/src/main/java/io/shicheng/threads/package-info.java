/**
 * One task on several threads, for the reading of files, the building of graphs and kernels alike; and rooms where
 * those who ask for work take turns, so that nobody is kept out by how much others ask.
 *
 * <p>Uses no other package.
 */
@NullMarked
package io.shicheng.threads;

import org.jspecify.annotations.NullMarked;
