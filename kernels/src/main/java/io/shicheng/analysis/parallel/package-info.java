/**
 * Work split over threads so that the result is the same, bit for bit, for any number of them.
 */
@NullMarked
package io.shicheng.analysis.parallel;

import org.jspecify.annotations.NullMarked;
