/**
 * The lists of short terms, and the names of codes: those that come with the software and those that an admin adds.
 */
@NullMarked
@NamedInterface("term")
package io.shicheng.schema.term;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
