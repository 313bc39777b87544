/**
 * What people ask and change about themselves, behind a one-time code and a session of their own.
 *
 * <p>May use: {@code web.problem}, {@code web.run} and what the module may.
 */
@NullMarked
package io.shicheng.web.me;

import org.jspecify.annotations.NullMarked;
