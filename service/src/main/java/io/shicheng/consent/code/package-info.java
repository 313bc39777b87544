/**
 * One-time codes by which a person reaches what is held of them: how they are written, kept and used up.
 */
@NullMarked
@NamedInterface("code")
package io.shicheng.consent.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
