/**
 * What people ask and change about themselves, behind a one-time code and a session of their own.
 */
@NullMarked
package io.shicheng.web.subject;

import org.jspecify.annotations.NullMarked;
