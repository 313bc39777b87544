package io.shicheng.disclosure.policy;

import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotException;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.util.EnumSet;
import java.util.Set;

/** Snapshots as viewers ask for them. */
public final class GateSnapshots {
    private GateSnapshots() {}

    /** @throws DisclosureException if it would be too large */
    public static Snapshot take(Snapshots snapshots, SnapshotSpec spec, RunControl control) {
        try {
            return snapshots.take(spec, control);
        } catch (SnapshotException e) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "snapshot.large");
        }
    }

    /** Those asked for; all if none are. */
    public static Set<TieKind> kinds(Set<TieKind> asked) {
        return asked.isEmpty() ? EnumSet.allOf(TieKind.class) : EnumSet.copyOf(asked);
    }
}
