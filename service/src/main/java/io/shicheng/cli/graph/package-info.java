/**
 * A graph file as commands read it, and how a run on it says what came of it.
 */
@NullMarked
package io.shicheng.cli.graph;

import org.jspecify.annotations.NullMarked;
