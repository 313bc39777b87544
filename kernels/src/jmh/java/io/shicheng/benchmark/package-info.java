/**
 * Timings of the measures with JMH, none of them without an equality gate before it. Compiled only in the Maven profile
 * {@code jmh}; {@code benchmarks/jmh.sh} runs it.
 *
 * <p>May use: {@code analysis}, {@code csr}, {@code graphfile}, {@code progress}, JGraphT, and the graphs of the tests.
 */
@NullMarked
package io.shicheng.benchmark;

import org.jspecify.annotations.NullMarked;
