/**
 * Pajek networks and projects: lines of text become vertices and edges by their numbers, what is no network is passed
 * over and named. Knows neither files nor the rest of {@code graphfile}, which hands it a {@code PajekSink}.
 *
 * <p>May use: {@code tabular} (for the encoding).
 */
@NullMarked
package io.shicheng.graphfile.pajek;

import org.jspecify.annotations.NullMarked;
