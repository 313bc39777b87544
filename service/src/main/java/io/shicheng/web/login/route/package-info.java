/** Which role may ask for which address. Whatever no rule names is denied. */
@NullMarked
package io.shicheng.web.login.route;

import org.jspecify.annotations.NullMarked;
