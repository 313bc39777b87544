/** Tests of what passes through a vertex by each of its ties. */
@NullMarked
package io.shicheng.analysis.betweenness.passed;

import org.jspecify.annotations.NullMarked;
