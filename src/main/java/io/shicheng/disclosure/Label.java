package io.shicheng.disclosure;

import org.jspecify.annotations.Nullable;

/** How one person appears to a viewer. */
public sealed interface Label {
    /** By name: there is a ground. {@code id} is the source's own. */
    record Named(String id, @Nullable String name) implements Label {}

    /** By the pseudonym of the viewer's project. */
    record Pseudonymous(String pseudonym) implements Label {}

    /**
     * People outside the list, together.
     *
     * @param count at least so many, or 0 where too few to say
     */
    record Folded(int count) implements Label {}
}
