/**
 * What passes through one vertex by each of its ties, and what would without the tie.
 */
@NullMarked
package io.shicheng.analysis.betweenness.passed;

import org.jspecify.annotations.NullMarked;
