/**
 * Measures and places of the vertices of a graph file, which holds no people: neither Spring nor the database is
 * started for it.
 */
@NullMarked
package io.shicheng.cli.measure;

import org.jspecify.annotations.NullMarked;
