package io.shicheng.store;

import io.shicheng.graph.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;

/**
 * One import that stored something. Nothing in it can hold a name: not of a file, which may be a person's, and not of
 * the account that ran it.
 *
 * @param at when it was asked for
 * @param counts records new or changed, by the tables of {@link GraphChange#counts}
 * @param revision of the store after it
 * @param keptUntil the last day on which what it brought is kept, unless something else keeps it
 */
public record ImportRecord(
        UUID id, Instant at, Role by, SortedMap<String, Long> counts, long revision, LocalDate keptUntil) {}
