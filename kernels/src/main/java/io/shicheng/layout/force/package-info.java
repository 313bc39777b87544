/** One connected graph, moved by forces: from its coarsest level to its finest, or from where it stood before. */
@NullMarked
package io.shicheng.layout.force;

import org.jspecify.annotations.NullMarked;
