/** What the master key wraps: the root secret, the keys of people, and what is hashed under them. */
@NullMarked
package io.shicheng.consent.vault.key;

import org.jspecify.annotations.NullMarked;
