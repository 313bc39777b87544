/**
 * What columns hold, guessed from their headings, in Chinese, English and pinyin, and from their values.
 */
@NullMarked
@NamedInterface("column")
package io.shicheng.importer.inspection.column;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
