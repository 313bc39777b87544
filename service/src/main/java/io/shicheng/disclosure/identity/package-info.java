/** Which records may be of one person, and what stewards decide of them. */
@NullMarked
@NamedInterface("identity")
package io.shicheng.disclosure.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
