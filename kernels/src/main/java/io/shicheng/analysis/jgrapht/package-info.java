/**
 * JGraphT in and out: a read-only view of a graph for its algorithms, and its interfaces on our kernels.
 */
@NullMarked
package io.shicheng.analysis.jgrapht;

import org.jspecify.annotations.NullMarked;
