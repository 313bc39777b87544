/** Whose crews come along, as a viewer may see it: among people by name alone, and members never one by one. */
@NullMarked
package io.shicheng.disclosure.crew;

import org.jspecify.annotations.NullMarked;
