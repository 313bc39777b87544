package io.shicheng.graph;

import org.jspecify.annotations.Nullable;

/** A film, show or commission. */
public record Work(
        NodeKey key,
        String sourceId,
        @Nullable String title,
        @Nullable DateRange year,
        @Nullable NodeKey cluster,
        @Nullable String source) {}
