/** Days that the clock said and that were seen, so that nothing is erased because a clock is wrong. */
@NullMarked
package io.shicheng.consent.ledger.day;

import org.jspecify.annotations.NullMarked;
