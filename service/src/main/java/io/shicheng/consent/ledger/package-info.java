/**
 * The ledger of consents and objections: read from the store, kept for one revision, asked for one day, and changed by the
 * rights of the people in it.
 *
 * <p>May use: {@code message}, {@code graph}, {@code schema.form}, {@code progress}, {@code store}, {@code audit}, {@code consent}, {@code consent.own}, {@code consent.retention}, {@code consent.vault}.
 */
@NullMarked
package io.shicheng.consent.ledger;

import org.jspecify.annotations.NullMarked;
