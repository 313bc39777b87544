/** Who comes along with whom from work to work. */
@NullMarked
package io.shicheng.analysis.crew;

import org.jspecify.annotations.NullMarked;
