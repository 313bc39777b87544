/**
 * Betweenness, exact and estimated.
 */
@NullMarked
package io.shicheng.analysis.betweenness;

import org.jspecify.annotations.NullMarked;
