/** Nominations beside what is computed of a graph file. */
@NullMarked
package io.shicheng.cli.nomination;

import org.jspecify.annotations.NullMarked;
