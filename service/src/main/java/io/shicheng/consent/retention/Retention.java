package io.shicheng.consent.retention;

import io.shicheng.audit.Actor;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Erases what is past its time: what imports brought after their last day, names and contact details whose last ground
 * has expired, and old entries of the audit log.
 *
 * <p>What is past its end is shown to nobody from that day on. It is erased when it has been so on some days on which
 * something ran on the store, or somebody confirmed the date: a clock that is wrong for a while erases nothing. On a
 * day that is too far from the last that was seen no run is made at all.
 *
 * <p>What a later import brought too stays until that one's last day. A consent that holds, and is not past its own
 * last day, holds its person as they are, and the contact details that it is for. People to whom a tie leads that is
 * kept longer, who objected, withdrew a consent, corrected or contested something, stay as a bare key: without it, a
 * file could bring back what they took back.
 *
 * <p>All methods throw {@link io.shicheng.store.failure.StoreException} if the store or the audit log cannot be
 * reached.
 */
public interface Retention {
    /**
     * What has ended by today, and is erased once this many more days were seen; nothing while the date is in doubt.
     * Changes nothing and is not recorded.
     */
    RetentionReport forecast();

    /** What a run on a later day would erase if nothing else changed. Changes nothing and is not recorded. */
    RetentionReport forecast(LocalDate on);

    /**
     * Erases it, names and keys first of all, in one transaction. A kill on the way leaves nothing that could be read,
     * and the next run completes it. Recorded in the audit log, also if there was nothing to erase. A run that erases
     * nothing cuts old entries off the audit log; one that erases never does.
     *
     * @throws io.shicheng.store.failure.StoreUnreachableException while the date is in doubt, too
     */
    RetentionReport run(Actor by);

    /**
     * Cuts off old entries of the audit log and nothing else; none while the date is in doubt.
     *
     * @return how many
     */
    long cutLog();

    /**
     * Somebody says what day it is. If the clock says so too, what ended before goes with the next run. Recorded.
     *
     * @throws io.shicheng.consent.ConsentException if the clock says another
     */
    void confirmDate(LocalDate today, Actor by);

    /** The day of the last run on this store that came to its end. */
    Optional<LocalDate> lastRun();
}
