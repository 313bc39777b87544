/**
 * Who is asking: logins at the page, at an identity provider, or by a token; and which role may ask for which address.
 * Whatever no rule names is denied.
 */
@NullMarked
package io.shicheng.web.login;

import org.jspecify.annotations.NullMarked;
