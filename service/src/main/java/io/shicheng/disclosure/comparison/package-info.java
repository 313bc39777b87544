/** Says what stands beside a ranking, as far as the viewer may know it. */
@NullMarked
package io.shicheng.disclosure.comparison;

import org.jspecify.annotations.NullMarked;
