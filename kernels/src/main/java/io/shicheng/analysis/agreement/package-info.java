/** How far two orders of the same people agree. */
@NullMarked
package io.shicheng.analysis.agreement;

import org.jspecify.annotations.NullMarked;
