/** Networks in which everybody has as many ties as in one that is there, and what scores are in them. */
@NullMarked
package io.shicheng.analysis.rewiring;

import org.jspecify.annotations.NullMarked;
