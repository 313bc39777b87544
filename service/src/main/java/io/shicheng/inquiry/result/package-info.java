/**
 * What comes of questions, before anybody may see it; and where to ask.
 *
 * <p>May use: {@code inquiry} and what the module may.
 */
@NullMarked
@NamedInterface("result")
package io.shicheng.inquiry.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
