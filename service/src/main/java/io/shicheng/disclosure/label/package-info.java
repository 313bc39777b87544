/** What somebody or something shown is called, and in which words. */
@NullMarked
@NamedInterface("label")
package io.shicheng.disclosure.label;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
