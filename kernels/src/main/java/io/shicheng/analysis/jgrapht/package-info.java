/**
 * JGraphT in and out: a read-only view of a graph for its algorithms, and its interfaces on our kernels.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code analysis}.
 */
@NullMarked
package io.shicheng.analysis.jgrapht;

import org.jspecify.annotations.NullMarked;
