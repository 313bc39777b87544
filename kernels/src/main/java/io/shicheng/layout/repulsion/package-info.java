/** How all vertices push each other away, in a time that is not the square of their number. */
@NullMarked
package io.shicheng.layout.repulsion;

import org.jspecify.annotations.NullMarked;
