package io.shicheng.store.retention;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a change keeps what it brings. A record is kept until the latest of the days that the changes with it name.
 *
 * @param until the last day; null for a change that is no import, which leaves the days as they are
 * @param nodes keys of what stands in the store as the change has it, but was kept until an earlier day
 * @param ties the same for ties
 * @param historical the other day of historical people; null where all has the same
 * @param named what else stands in the store as the change has it: noted if something changes, so that it stays when
 *     what came before is undone
 * @param broughtBy the revision of the import that brought it, where that is another than the one that the change makes
 */
public record RetentionUpdate(
        @Nullable LocalDate until,
        Map<RecordKind, List<String>> nodes,
        Map<TieKind, List<String>> ties,
        @Nullable Historical historical,
        @Nullable Long broughtBy,
        Named named) {
    /** Names no day. */
    public static final RetentionUpdate NONE = new RetentionUpdate(null, Map.of(), Map.of(), null);

    /** Of what the change itself brings. */
    public RetentionUpdate(
            @Nullable LocalDate until,
            Map<RecordKind, List<String>> nodes,
            Map<TieKind, List<String>> ties,
            @Nullable Historical historical) {
        this(until, nodes, ties, historical, null, Named.NOTHING);
    }

    /**
     * The import that a record counts as brought by, in a list; none for a change that is no import.
     *
     * @param revision that the change makes
     */
    public List<Long> imports(long revision) {
        return until == null ? List.of() : List.of(broughtBy == null ? revision : broughtBy);
    }

    /**
     * Historical people and the ties between them, which are kept until a day of their own.
     *
     * @param people whom the change speaks of, new or not
     * @param nodes,ties as above, of these people and their ties
     */
    public record Historical(
            LocalDate until,
            Set<NodeKey> people,
            Map<RecordKind, List<String>> nodes,
            Map<TieKind, List<String>> ties) {
        public boolean holds(Person person) {
            return people.contains(person.key());
        }

        /** Whether nobody living takes part in it. */
        public boolean holds(Tie tie) {
            return people.contains(tie.from()) && (tie.kind().twoMode() || people.contains(tie.to()));
        }
    }

    /** Keys of nodes and ties. */
    public record Named(Map<RecordKind, List<String>> nodes, Map<TieKind, List<String>> ties) {
        static final Named NOTHING = new Named(Map.of(), Map.of());
    }

    /** The same, of an import that names these, too. */
    public RetentionUpdate naming(Map<RecordKind, List<String>> namedNodes, Map<TieKind, List<String>> namedTies) {
        return new RetentionUpdate(until, nodes, ties, historical, broughtBy, new Named(namedNodes, namedTies));
    }

    /** Keeps what is new or different until a day. */
    public static RetentionUpdate until(LocalDate day) {
        return new RetentionUpdate(day, Map.of(), Map.of(), null);
    }

    /** Keeps what an import brought, and what holds only now, as long as all else that it brought. */
    public static RetentionUpdate asBrought(LocalDate until, long revision) {
        return new RetentionUpdate(until, Map.of(), Map.of(), null, revision, Named.NOTHING);
    }

    /** How many records are kept longer, and are else as they were. */
    public long longer() {
        long longer = count(nodes.values()) + count(ties.values());
        return historical == null
                ? longer
                : longer
                        + count(historical.nodes().values())
                        + count(historical.ties().values());
    }

    private static long count(Collection<List<String>> lists) {
        return lists.stream().mapToLong(List::size).sum();
    }
}
