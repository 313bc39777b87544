/**
 * What comes of questions, before anybody may see it; and where to ask.
 */
@NullMarked
@NamedInterface("result")
package io.shicheng.inquiry.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
