package io.shicheng.audit;

import org.jspecify.annotations.Nullable;

/**
 * Verifies the log on disk without opening the store, so also beside a service that is writing to it: what was complete
 * when it started is read, and nothing is changed.
 */
public interface AuditVerifier {
    /**
     * @param notedHead as {@link AuditReport#head} told it earlier, or null
     * @throws IllegalArgumentException if it is no such thing
     * @throws io.shicheng.store.failure.StoreUnreachableException if there is no store, or its files cannot be read
     */
    AuditReport verify(@Nullable String notedHead);
}
