package io.shicheng.disclosure.rank.band;

import org.jspecify.annotations.Nullable;

/**
 * A rank among those who are in the list.
 *
 * @param best,worst its interval under resampling; null if not asked for
 */
public record Place(
        int rank, @Nullable Integer best, @Nullable Integer worst) {}
