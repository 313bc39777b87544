/** How much of a plan is left where ties are missing from the network that it was made on, or false. */
@NullMarked
package io.shicheng.analysis.coverage.robustness;

import org.jspecify.annotations.NullMarked;
