/**
 * Communities: parts of a network with more ties within than between them, and how good a division into them is.
 */
@NullMarked
package io.shicheng.analysis.community;

import org.jspecify.annotations.NullMarked;
