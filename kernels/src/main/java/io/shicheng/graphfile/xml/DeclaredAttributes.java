package io.shicheng.graphfile.xml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that a file declares for its vertices or for its edges, and the column that each becomes: its name, or
 * its id where it has none; {@code attribute:NAME} where the name is that of an id or an end in the tag itself. Several
 * may have one name: some programs declare an attribute once for each type of its values.
 */
public final class DeclaredAttributes {
    /** Before the name of an attribute that the tag uses itself. */
    public static final String PREFIX = "attribute:";

    /**
     * A declared attribute.
     *
     * @param fallback its value where a vertex or edge has none, or null
     */
    public record Attribute(
            String id, String column, @Nullable String fallback) {}

    private final Set<String> structure;
    private final Map<String, Attribute> byId = new LinkedHashMap<>();

    /** @param structure names that mean the id or the ends of a vertex or edge */
    public DeclaredAttributes(Set<String> structure) {
        this.structure = Set.copyOf(structure);
    }

    /** Declares an attribute; whether its name is one that means an id or an end. */
    public boolean declare(String id, @Nullable String name, @Nullable String fallback) {
        String plain = name == null || name.isBlank() ? id : name;
        boolean hidden = structure.contains(plain);
        String column = hidden ? PREFIX + plain : plain;
        String empty = fallback == null || fallback.isBlank() ? null : fallback;
        byId.put(id, new Attribute(id, column, empty));
        return hidden;
    }

    /** The attribute that was declared with the id, or null. */
    public @Nullable Attribute get(String id) {
        return byId.get(id);
    }

    /** The attribute that was declared with the id. */
    public Attribute require(String id) {
        Attribute attribute = byId.get(id);
        if (attribute == null) {
            throw new IllegalArgumentException("No attribute is declared with the id (" + id + ").");
        }
        return attribute;
    }

    /** All columns, in the order in which they were declared. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        byId.values().forEach(attribute -> columns.add(attribute.column));
        return columns;
    }

    /** Gives their fallbacks to those that are not among the ids seen. */
    public void fillIn(SequencedMap<String, String> values, Collection<String> seen) {
        for (Attribute attribute : byId.values()) {
            if (attribute.fallback != null && !seen.contains(attribute.id)) {
                values.putIfAbsent(attribute.column, attribute.fallback);
            }
        }
    }
}
