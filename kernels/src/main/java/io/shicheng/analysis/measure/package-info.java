/** What a measure says of itself: traits, parameters and their values, texts, memory; and the scores that it gives. */
@NullMarked
package io.shicheng.analysis.measure;

import org.jspecify.annotations.NullMarked;
