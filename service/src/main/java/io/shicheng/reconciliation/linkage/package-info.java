/** Which pairs are compared, what their comparisons weigh, and how probable a match is. */
@NullMarked
@NamedInterface("linkage")
package io.shicheng.reconciliation.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
