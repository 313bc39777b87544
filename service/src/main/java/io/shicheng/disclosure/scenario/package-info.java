/** Says what a ranking would be if some ties were otherwise, as far as the viewer may know it. */
@NullMarked
package io.shicheng.disclosure.scenario;

import org.jspecify.annotations.NullMarked;
