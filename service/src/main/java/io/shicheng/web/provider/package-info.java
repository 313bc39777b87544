/**
 * The identity providers where people may log in: which there are, and what each says of itself. A provider that is not
 * there stops nothing but the logins at it.
 */
@NullMarked
package io.shicheng.web.provider;

import org.jspecify.annotations.NullMarked;
