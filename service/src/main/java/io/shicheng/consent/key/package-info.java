/** The port to the vault: what is sealed under whose key, pseudonyms, and what was lost of it. */
@NullMarked
@NamedInterface("key")
package io.shicheng.consent.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
