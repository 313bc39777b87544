/**
 * What the network falls into: components, biconnected blocks, cores, triangles, and which edges close cycles.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code analysis.parallel}.
 */
@NullMarked
package io.shicheng.analysis.structure;

import org.jspecify.annotations.NullMarked;
