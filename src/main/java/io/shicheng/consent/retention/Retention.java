package io.shicheng.consent.retention;

import io.shicheng.audit.Actor;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Erases what is past its time: what imports brought after their last day, names and contact details whose last ground has
 * expired, and old entries of the audit log.
 *
 * <p>What a later import brought too stays until that one's last day. A consent that holds, and is not past its own last
 * day, holds its person as they are, and the contact details that it is for. People to whom a tie leads that is kept longer,
 * who objected, withdrew a consent, corrected or contested something, stay as a bare key: without it, a file could bring back what they took back.
 *
 * <p>All methods throw {@link io.shicheng.store.failure.StoreException} if the store or the audit log cannot be reached.
 */
public interface Retention {
    /** What a run would erase today. Changes nothing and is not recorded. */
    RetentionReport forecast();

    /** What a run on a later day would erase if nothing else changed. Changes nothing and is not recorded. */
    RetentionReport forecast(LocalDate on);

    /**
     * Erases it, names and keys first of all, in one transaction. A kill on the way leaves nothing that could be read, and
     * the next run completes it. Recorded in the audit log, also if there was nothing to erase.
     */
    RetentionReport run(Actor by);

    /** The day of the last run on this store that came to its end. */
    Optional<LocalDate> lastRun();
}
