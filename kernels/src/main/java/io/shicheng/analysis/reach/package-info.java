/**
 * How far news spreads from chosen vertices, and whom to choose so that it spreads farthest.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code analysis.parallel}, {@code analysis.coverage}.
 */
@NullMarked
package io.shicheng.analysis.reach;

import org.jspecify.annotations.NullMarked;
