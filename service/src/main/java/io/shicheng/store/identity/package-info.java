/** The network as it is once it is told who is one person. */
@NullMarked
@NamedInterface("identity")
package io.shicheng.store.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
