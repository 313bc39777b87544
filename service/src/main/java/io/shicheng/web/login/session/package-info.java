/** Sessions and tokens: who is signed in, since when, where, and who was refused. */
@NullMarked
package io.shicheng.web.login.session;

import org.jspecify.annotations.NullMarked;
