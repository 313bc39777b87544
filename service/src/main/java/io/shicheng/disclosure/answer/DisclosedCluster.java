package io.shicheng.disclosure.answer;

import org.jspecify.annotations.Nullable;

/**
 * A cluster with how many people it holds: those shown by name one by one, and the others in tens where that may be
 * said. Null where nobody can be counted.
 */
public record DisclosedCluster(
        String id,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer people) {}
