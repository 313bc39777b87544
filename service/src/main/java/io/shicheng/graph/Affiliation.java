package io.shicheng.graph;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or work at the end of a tie, with what decides whether it may be called by its name.
 *
 * @param cited whether its own publication is cited
 * @param conveners who founded or convenes it, where it is a self-organised group
 */
public record Affiliation(
        ShownId id, @Nullable String name, @Nullable NodeKey cluster, boolean cited, Set<NodeKey> conveners) {}
