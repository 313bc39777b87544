/**
 * What would be different if some ties were: a scenario of changes, the network that comes of it, and scores and ranks
 * of both.
 */
@NullMarked
package io.shicheng.analysis.scenario;

import org.jspecify.annotations.NullMarked;
