package io.shicheng.graph;

import org.jspecify.annotations.Nullable;

/**
 * A place where a community gathers.
 *
 * @param sourceId the word by which commands and addresses name it, such as {@code jingdezhen}
 * @param latitude,longitude of the place as a whole, in degrees
 */
public record Cluster(
        NodeKey key,
        String sourceId,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
