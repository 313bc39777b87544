/** Where the master key comes from, and what is encrypted under a key. */
@NullMarked
package io.shicheng.consent.vault.master;

import org.jspecify.annotations.NullMarked;
