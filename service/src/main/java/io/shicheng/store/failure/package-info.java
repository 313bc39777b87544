/**
 * What can go wrong with the store, for those who must turn it into an exit code or a status but may not see the store.
 */
@NullMarked
@NamedInterface("failure")
package io.shicheng.store.failure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
