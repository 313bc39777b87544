package io.shicheng.graph;

import io.shicheng.graph.personal.Person;
import org.jspecify.annotations.Nullable;

/**
 * A film, show or commission.
 *
 * @param namespace as of a {@link Person}
 */
public record Work(
        NodeKey key,
        @Nullable String namespace,
        String sourceId,
        @Nullable String title,
        @Nullable DateRange year,
        @Nullable NodeKey cluster,
        @Nullable String source) {}
