/**
 * What a graph is reduced to before shortest paths are counted: blocks, twins made one, side vertices set apart, and in
 * closed form what these steps settle.
 */
@NullMarked
package io.shicheng.analysis.betweenness.reduction;

import org.jspecify.annotations.NullMarked;
