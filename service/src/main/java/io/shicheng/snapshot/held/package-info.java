/**
 * The network of the store in memory, which snapshots of any population are taken from, and which follows small
 * changes.
 */
@NullMarked
package io.shicheng.snapshot.held;

import org.jspecify.annotations.NullMarked;
