/** Hashes passwords, says which will do, and makes guessing slow. Knows no accounts. */
@NullMarked
package io.shicheng.account.password;

import org.jspecify.annotations.NullMarked;
