/** How names are written and read: variant characters, simplified forms, Hanyu Pinyin. */
@NullMarked
@NamedInterface("name")
package io.shicheng.reconciliation.name;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
