/** Takes a snapshot from the store: reads people and ties, projects memberships, orders arcs, digests. */
@NullMarked
package io.shicheng.snapshot.take;

import org.jspecify.annotations.NullMarked;
