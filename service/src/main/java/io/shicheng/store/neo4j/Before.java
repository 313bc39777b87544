package io.shicheng.store.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;

/**
 * What records were before an import changed them: their properties under names that begin with {@code was.}, of the last
 * import alone. They go with the record, and whenever something else than an import changes it.
 */
final class Before {
    private static final String MARK = "was.";
    private static final String IMPORT = MARK + "import";
    private static final String IMPORTS = "imports";

    private final Transaction transaction;
    private final long revision;

    Before(Transaction transaction, long revision) {
        this.transaction = transaction;
        this.revision = revision;
    }

    /**
     * @param query that gives the properties of such records by their keys
     * @param rows as they are to be stored, or with their properties apart
     */
    void addTo(String query, List<Map<String, Object>> rows) {
        Map<String, Map<String, Object>> known = new HashMap<>();
        rows.stream().map(Before::properties).forEach(each -> known.put(String.valueOf(each.get("key")), each));
        transaction.run(query, Map.of("keys", List.copyOf(known.keySet()))).forEachRemaining(row -> {
            Map<String, Object> changed = known.get(row.get("key").asString());
            if (changed != null) {
                mark(changed, row.get("properties").asMap(Value::asObject));
            }
        });
    }

    @SuppressWarnings("unchecked") // rows of attached records and ties have theirs in a map of their own
    private static Map<String, Object> properties(Map<String, Object> row) {
        return row.get("properties") instanceof Map<?, ?> apart ? (Map<String, Object>) apart : row;
    }

    private void mark(Map<String, Object> row, Map<String, Object> before) {
        before.forEach((name, value) -> {
            if (!name.startsWith(MARK) && !name.equals("key")) {
                row.put(MARK + name, value);
            }
        });
        row.put(IMPORT, revision);
        row.put(MARK + "key", String.valueOf(row.get("key")));
    }

    /**
     * A record as it is without an import that brought, changed or named it.
     *
     * @param now all that it holds
     * @param restored whether it gets back what it was, where the import was the last to change it
     */
    static Map<String, Object> without(long revision, Map<String, Object> now, boolean restored) {
        boolean changedByIt = Objects.equals(now.get(IMPORT), revision);
        List<?> imports = list(now.get(IMPORTS));
        if (restored && changedByIt && !imports.isEmpty() && imports.getLast().equals(revision)) {
            return of(now);
        }
        Map<String, Object> left = new HashMap<>(now);
        left.put(IMPORTS, others(imports, revision));
        List<?> before = list(now.get(MARK + IMPORTS));
        List<?> othersBefore = others(before, revision);
        if (now.containsKey(MARK + IMPORTS)) {
            left.put(MARK + IMPORTS, othersBefore);
        }
        // what it was says nothing any more where this import made that of it, or brought it
        if (changedByIt || othersBefore.size() < before.size() && othersBefore.isEmpty()) {
            left.keySet().removeIf(name -> name.startsWith(MARK));
        }
        return left;
    }

    /** @param now all that a record holds */
    static Map<String, Object> of(Map<String, Object> now) {
        Map<String, Object> before = new HashMap<>();
        now.forEach((name, value) -> {
            if (name.startsWith(MARK) && !name.equals(IMPORT)) {
                before.put(name.substring(MARK.length()), value);
            }
        });
        return before;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<?> others(List<?> imports, long revision) {
        return imports.stream().filter(each -> !each.equals(revision)).toList();
    }
}
