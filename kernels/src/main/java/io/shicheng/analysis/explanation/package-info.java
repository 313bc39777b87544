/**
 * What scores are made of: taken apart by those who carry them.
 */
@NullMarked
package io.shicheng.analysis.explanation;

import org.jspecify.annotations.NullMarked;
