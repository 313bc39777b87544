package io.shicheng.disclosure;

import org.jspecify.annotations.Nullable;

/** A cluster with how many people it holds; null where too few to say. */
public record DisclosedCluster(
        String id,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer people) {}
