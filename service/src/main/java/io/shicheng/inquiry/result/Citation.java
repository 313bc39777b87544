package io.shicheng.inquiry.result;

import java.util.SortedMap;

/**
 * What it takes to get the same result again: the same five give the same bytes.
 *
 * @param parameters in the order of their names
 */
public record Citation(
        String snapshotDigest, String measure, SortedMap<String, String> parameters, long seed, String kernelVersion) {}
