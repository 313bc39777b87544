package io.shicheng.importer;

import io.shicheng.graph.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** What is remembered of the imports that stored something. */
public interface PastImports {
    /**
     * The latest first.
     *
     * @throws io.shicheng.store.failure.StoreException if the store cannot be reached
     */
    List<PastImport> all();

    /** @throws io.shicheng.store.failure.StoreException if the store cannot be reached */
    Optional<PastImport> byId(UUID id);

    /**
     * @param at when it was asked for
     * @param rowsStored rows by table that were new or changed in the store
     * @param revision of the store after it
     * @param keptUntil the last day on which what it brought is kept
     */
    record PastImport(
            UUID id, Instant at, Role by, SortedMap<String, Long> rowsStored, long revision, LocalDate keptUntil) {}
}
