/**
 * What follows from distances: closeness, reach, eccentricity.
 */
@NullMarked
package io.shicheng.analysis.distance;

import org.jspecify.annotations.NullMarked;
