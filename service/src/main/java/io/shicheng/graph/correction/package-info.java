/** What stewards put right of historical people and their ties. */
@NullMarked
@NamedInterface("correction")
package io.shicheng.graph.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
