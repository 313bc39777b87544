/** The commands as a user runs them: real processes, a real database, real files. */
@NullMarked
package io.shicheng.endtoend;

import org.jspecify.annotations.NullMarked;
