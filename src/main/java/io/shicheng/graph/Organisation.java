package io.shicheng.graph;

import org.jspecify.annotations.Nullable;

/** A studio, platform or self-organised group; {@code kind} is one of these three. */
public record Organisation(
        NodeKey key,
        NodeKind kind,
        String sourceId,
        @Nullable String name,
        @Nullable NodeKey cluster,
        @Nullable String source) {
    public Organisation {
        if (!kind.isOrganisation()) {
            throw new IllegalArgumentException("An organisation cannot be a " + kind.code() + ".");
        }
    }
}
