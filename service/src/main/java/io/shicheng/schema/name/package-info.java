/**
 * Names of people in texts that are about something else: citations, evidence, names of organisations and works. They
 * could not be erased from there.
 */
@NullMarked
@NamedInterface("name")
package io.shicheng.schema.name;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
