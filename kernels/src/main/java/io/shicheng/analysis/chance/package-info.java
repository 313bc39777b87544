/** How likely it is that what was counted came about by chance. */
@NullMarked
package io.shicheng.analysis.chance;

import org.jspecify.annotations.NullMarked;
