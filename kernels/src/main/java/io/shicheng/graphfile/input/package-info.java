/** Bytes of a file, packed or not, within limits and read ahead; lines and numbers in them. */
@NullMarked
package io.shicheng.graphfile.input;

import org.jspecify.annotations.NullMarked;
