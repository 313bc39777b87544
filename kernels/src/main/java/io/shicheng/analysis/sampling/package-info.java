/**
 * Betweenness estimated from sampled shortest paths, with a guarantee.
 */
@NullMarked
package io.shicheng.analysis.sampling;

import org.jspecify.annotations.NullMarked;
