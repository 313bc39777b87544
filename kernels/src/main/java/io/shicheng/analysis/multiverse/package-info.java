/** Ranks under all reasonable choices at once. */
@NullMarked
package io.shicheng.analysis.multiverse;

import org.jspecify.annotations.NullMarked;
