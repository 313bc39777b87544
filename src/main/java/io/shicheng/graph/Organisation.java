package io.shicheng.graph;

import org.jspecify.annotations.Nullable;

/**
 * A studio, platform or self-organised group; {@code kind} is one of these three.
 *
 * @param namespace as of a {@link Person}
 */
public record Organisation(
        NodeKey key,
        NodeKind kind,
        @Nullable String namespace,
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
