/**
 * From scores to ranked rows with intervals; from vertex indices back to keys.
 */
@NullMarked
package io.shicheng.inquiry.ranking;

import org.jspecify.annotations.NullMarked;
