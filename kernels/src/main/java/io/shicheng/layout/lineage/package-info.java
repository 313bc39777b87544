/**
 * Masters and their pupils as trees: generations in line, branches folded where there are too many.
 */
@NullMarked
package io.shicheng.layout.lineage;

import org.jspecify.annotations.NullMarked;
