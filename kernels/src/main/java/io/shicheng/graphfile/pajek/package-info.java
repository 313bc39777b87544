/**
 * Pajek networks and projects: lines of text become vertices and edges by their numbers; what is no network is passed
 * over and named.
 */
@NullMarked
package io.shicheng.graphfile.pajek;

import org.jspecify.annotations.NullMarked;
