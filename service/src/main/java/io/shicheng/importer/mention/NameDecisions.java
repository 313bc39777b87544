package io.shicheng.importer.mention;

import java.util.Map;
import java.util.Optional;

/**
 * Who a steward decided is meant by names.
 *
 * @param people ids of people by {@link NameMention#key}; empty for nobody of those who were proposed
 */
public record NameDecisions(Map<String, String> people) {
    /** Nothing was decided. */
    public static final NameDecisions NONE = new NameDecisions(Map.of());

    /** Empty if nothing was decided of this mention. */
    public Optional<String> of(String mention) {
        return Optional.ofNullable(people.get(mention));
    }
}
