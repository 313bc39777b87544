package io.shicheng.store.dump;

import io.shicheng.graph.HoldsPeople;
import java.util.Map;

/**
 * One record as the database has it. Names in it are sealed.
 *
 * @param subject by which changes to it are noted; see {@link Touched}
 * @param content its properties, and where it hangs: text, whole and broken numbers, truth, days, points in time, bytes
 *     and lists of these
 */
@HoldsPeople
public record StoredRecord(String subject, Map<String, Object> content) {
    /** Of its properties. */
    public static final String PROPERTIES = "properties";

    /** The properties of the node or tie. */
    @SuppressWarnings("unchecked") // that is what the database gives
    public Map<String, Object> properties() {
        return (Map<String, Object>) content.getOrDefault(PROPERTIES, Map.of());
    }
}
