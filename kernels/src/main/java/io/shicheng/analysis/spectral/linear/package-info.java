/**
 * Linear systems that walks on a graph lead to, {@code x = c + κ·(walks of one step)}, made small before they are
 * solved: leaves and trees fold away, what lies before or behind all cycles is worked out once.
 */
@NullMarked
package io.shicheng.analysis.spectral.linear;

import org.jspecify.annotations.NullMarked;
