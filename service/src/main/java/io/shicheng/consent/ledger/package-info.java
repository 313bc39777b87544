/**
 * The ledger of consents and objections: read from the store, kept for one revision, asked for one day, and changed by
 * the rights of the people in it.
 */
@NullMarked
package io.shicheng.consent.ledger;

import org.jspecify.annotations.NullMarked;
