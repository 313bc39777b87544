/**
 * From scores to ranked rows with intervals; from vertex indices back to keys.
 *
 * <p>May use: {@code inquiry}, {@code inquiry.result}, {@code inquiry.kept} and what the module may.
 */
@NullMarked
package io.shicheng.inquiry.ranking;

import org.jspecify.annotations.NullMarked;
