/** What waits for a second steward, in sealed files. */
@NullMarked
package io.shicheng.consent.ledger.pending;

import org.jspecify.annotations.NullMarked;
