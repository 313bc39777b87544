/** How Leiden and label propagation move vertices between communities, refine them and make one vertex of each. */
@NullMarked
package io.shicheng.analysis.community.move;

import org.jspecify.annotations.NullMarked;
