/** Which format a file is in, and its graph as arrays or as rows. */
@NullMarked
package io.shicheng.graphfile.read;

import org.jspecify.annotations.NullMarked;
