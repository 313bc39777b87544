/** Whom to interview next, and what scores are when some people have told all of their ties. */
@NullMarked
package io.shicheng.analysis.interview;

import org.jspecify.annotations.NullMarked;
