package io.shicheng.snapshot.time;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import io.shicheng.store.NetworkReader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dates of ties, where a credit without dates of its own is of its work's year. */
public final class WorkYears {
    /** Of ties as they are: no work has a year. */
    public static final WorkYears NONE = new WorkYears();

    private final Map<NodeKey, DateRange> years = new HashMap<>();

    private WorkYears() {}

    public static WorkYears read(NetworkReader store) {
        WorkYears made = new WorkYears();
        store.readWorks(work -> {
            if (work.year() != null) {
                made.years.put(work.key(), work.year());
            }
        });
        return made;
    }

    /** When the tie began. */
    public @Nullable DateRange since(Tie tie) {
        return dated(tie) ? tie.facts().since() : years.get(tie.to());
    }

    /** When it ended. */
    public @Nullable DateRange until(Tie tie) {
        return dated(tie) ? tie.facts().until() : years.get(tie.to());
    }

    private static boolean dated(Tie tie) {
        return tie.facts().since() != null || tie.facts().until() != null;
    }
}
