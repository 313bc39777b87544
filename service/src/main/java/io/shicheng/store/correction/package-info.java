/** The store as networks and answers are read from it: what stewards put right is laid over what files say. */
@NullMarked
@NamedInterface("correction")
package io.shicheng.store.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
