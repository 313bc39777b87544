/**
 * Edges as arrays, and the ids of vertices, numbered as they come; plain lines are parsed here, block by block on
 * several threads.
 */
@NullMarked
package io.shicheng.graphfile.array;

import org.jspecify.annotations.NullMarked;
