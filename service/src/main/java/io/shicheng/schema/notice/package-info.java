/**
 * What is checked of values, how far it reaches, and how a notice of it is worded in English and Chinese.
 */
@NullMarked
@NamedInterface("notice")
package io.shicheng.schema.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
