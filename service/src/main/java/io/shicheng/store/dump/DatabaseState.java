package io.shicheng.store.dump;

import java.util.Map;

/**
 * How far a database is.
 *
 * @param revision of its last change; 0 if it never held anything
 * @param migrations that ran on it, by name, with their check sums
 */
public record DatabaseState(long revision, Map<String, String> migrations) {}
