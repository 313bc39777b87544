/**
 * How far news spreads from chosen vertices, and whom to choose so that it spreads farthest.
 */
@NullMarked
package io.shicheng.analysis.reach;

import org.jspecify.annotations.NullMarked;
