/** How names are written and read: variant characters, simplified forms, Hanyu Pinyin. */
@NullMarked
package io.shicheng.reconciliation.name;

import org.jspecify.annotations.NullMarked;
