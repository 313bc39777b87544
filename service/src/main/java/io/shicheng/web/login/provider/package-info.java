/** Login and logout at an identity provider. */
@NullMarked
package io.shicheng.web.login.provider;

import org.jspecify.annotations.NullMarked;
