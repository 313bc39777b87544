/** Keeps the accounts: in memory to be asked, and in a private file beside the keys. */
@NullMarked
package io.shicheng.account.registry;

import org.jspecify.annotations.NullMarked;
