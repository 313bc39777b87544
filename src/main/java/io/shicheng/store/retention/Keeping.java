package io.shicheng.store.retention;

import io.shicheng.graph.TieKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a change keeps what it brings. A record is kept until the latest of the days that the changes with it name.
 *
 * @param until the last day; null for a change that is no import, which leaves the days as they are
 * @param nodes keys of what stands in the store as the change has it, but was kept until an earlier day
 * @param ties the same for ties
 */
public record Keeping(@Nullable LocalDate until, Map<RecordKind, List<String>> nodes, Map<TieKind, List<String>> ties) {
    /** Names no day. */
    public static final Keeping NONE = new Keeping(null, Map.of(), Map.of());

    /** Keeps what is new or different until a day. */
    public static Keeping until(LocalDate day) {
        return new Keeping(day, Map.of(), Map.of());
    }

    /** How many records are kept longer, and are else as they were. */
    public long longer() {
        return count(nodes.values()) + count(ties.values());
    }

    private static long count(Collection<List<String>> lists) {
        return lists.stream().mapToLong(List::size).sum();
    }
}
