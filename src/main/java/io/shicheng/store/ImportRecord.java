package io.shicheng.store;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * One import.
 *
 * @param id chosen by whoever ran it
 * @param by the role that ran it, never a name
 * @param files the names of the files, without folders
 * @param counts rows stored, by table
 * @param revision of the store after it
 */
public record ImportRecord(
        String id, Instant at, String by, List<String> files, SortedMap<String, Long> counts, long revision) {}
