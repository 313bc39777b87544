/**
 * The catalogue of measures. The kernels lie in the packages below, each family with its entry, and know only
 * {@code csr}: no Spring, no Neo4j, no names.
 */
@NullMarked
package io.shicheng.analysis;

import org.jspecify.annotations.NullMarked;
