/**
 * Where the vertices of a graph are drawn, so that ties are short and communities lie apart. Takes a graph and gives a place a
 * vertex; knows neither people nor pages.
 *
 * <p>Uses {@code csr}, {@code analysis}, {@code progress} and {@code threads}.
 */
@NullMarked
package io.shicheng.layout;

import org.jspecify.annotations.NullMarked;
