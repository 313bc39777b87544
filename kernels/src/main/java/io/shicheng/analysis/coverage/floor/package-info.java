/**
 * Plans that reach a share of each group: with a floor that is given, or with the highest there is.
 */
@NullMarked
package io.shicheng.analysis.coverage.floor;

import org.jspecify.annotations.NullMarked;
