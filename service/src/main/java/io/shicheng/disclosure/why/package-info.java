/** Says why somebody is ranked where they are, as far as the viewer may know it. */
@NullMarked
package io.shicheng.disclosure.why;

import org.jspecify.annotations.NullMarked;
