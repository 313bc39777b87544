/** Puts beside a ranking what nominations, chance, interviews and repeated statements say of it. */
@NullMarked
package io.shicheng.inquiry.comparison;

import org.jspecify.annotations.NullMarked;
