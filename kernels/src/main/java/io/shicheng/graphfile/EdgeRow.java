package io.shicheng.graphfile;

import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * An edge as a graph file holds it.
 *
 * @param directed whether it has a direction, by its own word or the file's default; an edge list never says, and its
 *     edges come as undirected
 * @param attributes by their names, in the order in which they stand, a given {@code weight} among them, unchecked.
 *     Unmodifiable
 * @param line where it begins, from 1
 */
public record EdgeRow(String from, String to, boolean directed, SequencedMap<String, String> attributes, long line) {
    /** The attribute that holds an edge's strength. */
    public static final String WEIGHT = "weight";

    /** The weight as it stands, unchecked and whatever the case of its name, or null where there is none. */
    public @Nullable String weight() {
        String weight = attributes.get(WEIGHT);
        if (weight == null) {
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                if (attribute.getKey().equalsIgnoreCase(WEIGHT)) {
                    return attribute.getValue();
                }
            }
        }
        return weight;
    }
}
