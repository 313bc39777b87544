/**
 * What follows from distances: closeness, reach, eccentricity.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code analysis.parallel}, {@code search}.
 */
@NullMarked
package io.shicheng.analysis.distance;

import org.jspecify.annotations.NullMarked;
