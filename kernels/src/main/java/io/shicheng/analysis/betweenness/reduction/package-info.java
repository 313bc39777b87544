/**
 * What a graph is reduced to before shortest paths are counted: blocks, twins made one, side vertices set apart, and in
 * closed form what these steps settle.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code analysis.distance}, {@code analysis.structure}.
 */
@NullMarked
package io.shicheng.analysis.betweenness.reduction;

import org.jspecify.annotations.NullMarked;
