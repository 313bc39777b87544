/** Keeps snapshots in memory and on disk for as long as they are of the network as it is. */
@NullMarked
package io.shicheng.snapshot.cache;

import org.jspecify.annotations.NullMarked;
