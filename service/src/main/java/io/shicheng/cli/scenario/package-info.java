/**
 * What would be different in a graph file if some of its ties were: options that say which, and the run that tells it.
 */
@NullMarked
package io.shicheng.cli.scenario;

import org.jspecify.annotations.NullMarked;
