/** What every request passes before it is answered: who may ask, from which page, and what browsers may do with it. */
@NullMarked
package io.shicheng.web.guard;

import org.jspecify.annotations.NullMarked;
