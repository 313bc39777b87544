/** What admins do with accounts, and everybody with an account of their own: passwords and tokens. */
@NullMarked
package io.shicheng.web.accounts;

import org.jspecify.annotations.NullMarked;
