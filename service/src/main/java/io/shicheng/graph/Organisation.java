package io.shicheng.graph;

import io.shicheng.graph.personal.Person;
import org.jspecify.annotations.Nullable;

/**
 * A studio, platform or self-organised group; {@code kind} is one of these three.
 *
 * @param sourceId empty of a group that has no ground to be called by a name
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

    /** What is held of a group without a ground: that there is one, of a kind and place. */
    public Organisation withoutName() {
        return new Organisation(key, kind, namespace, "", null, cluster, source);
    }
}
