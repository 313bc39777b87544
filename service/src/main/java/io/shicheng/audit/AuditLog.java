package io.shicheng.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The audit log. Thread-safe; of one process, which holds the store's lock.
 *
 * <p>All methods throw {@link io.shicheng.store.failure.StoreUnreachableException} if its files cannot be read or
 * written: what cannot be recorded must not be done.
 */
public interface AuditLog {
    /** How long entries are kept. */
    Period KEPT = Period.ofYears(3);

    /**
     * Adds an entry and returns when it is on disk. To be called before the thing is done: an entry about something
     * that then failed is better than none about something that happened.
     *
     * @return its number
     */
    long append(AuditEvent event);

    /** Checks every entry, and that none is missing, at the end neither. */
    AuditReport verify();

    /**
     * The same, and that the entry noted earlier, as {@link AuditReport#head} told it, is still in its place. This
     * finds a log that was put back whole to an earlier state, too.
     */
    AuditReport verify(String notedHead);

    /** Streams all entries that are as they were written, the first first. Others may be added meanwhile. */
    void read(Consumer<AuditEntry> sink);

    /** Those of them that are asked for, the latest first. */
    AuditPage find(AuditQuery query);

    /** When the last entry was written; empty if there is none. */
    Optional<Instant> lastAt();

    /** The number of the last entry that was cut off, as the log itself knows it; 0 if none ever was. */
    long cutUpTo();

    /**
     * Cuts off entries that are past their time, by whole months, unless something is wrong with the log. What was cut
     * stands in an entry: how many, up to which number, and the seal of the last. Never done of itself: the one who
     * asks knows that the day is right.
     *
     * @param today the day by which they are past their time
     * @return how many
     */
    long cutExpired(LocalDate today);
}
