/** Shicheng: maps creative communities as networks. One package a feature; each says what it holds and may use. */
@NullMarked
package io.shicheng;

import org.jspecify.annotations.NullMarked;
