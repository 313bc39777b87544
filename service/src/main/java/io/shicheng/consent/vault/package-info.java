/**
 * The vault: where the master key comes from, how it wraps the root secret and the keys of people, and what is sealed
 * and hashed under them.
 */
@NullMarked
package io.shicheng.consent.vault;

import org.jspecify.annotations.NullMarked;
