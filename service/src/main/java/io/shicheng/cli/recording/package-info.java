/** How badly a graph file is taken to be recorded, and what tables beside it tell of that. */
@NullMarked
package io.shicheng.cli.recording;

import org.jspecify.annotations.NullMarked;
