package io.shicheng.disclosure.gate;

import io.shicheng.disclosure.Disclosure.DisclosedSnapshot;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.count.TimedTies;
import io.shicheng.disclosure.sight.Sight;
import io.shicheng.graph.TieKind;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import io.shicheng.snapshot.Snapshots.CachedSnapshot;
import java.util.EnumSet;

/** What may be said of snapshots: nothing from which one person more or one tie more could be told. */
final class SnapshotView {
    private static final long BYTES_UNIT = 1 << 16;

    private final int people;

    private SnapshotView(int people) {
        this.people = people;
    }

    /** @param snapshot any, since all people are in each */
    static SnapshotView of(Snapshot snapshot, Headcount unnamed, Sight sight) {
        int named = 0;
        for (int v = 0; v < snapshot.vertexCount(); v++) {
            named += sight.named(snapshot.key(v)) ? 1 : 0;
        }
        return new SnapshotView(named + unnamed.all());
    }

    DisclosedSnapshot disclose(CachedSnapshot cached) {
        SnapshotSpec spec = cached.spec();
        TimedTies timed = TimedTies.of(cached.timeCounts());
        return new DisclosedSnapshot(
                cached.digest(),
                EnumSet.copyOf(spec.ties()).stream().map(TieKind::code).toList(),
                spec.weights() == Weights.STRENGTH,
                spec.halfLifeYears(),
                spec.at(),
                cached.revision(),
                people,
                cached.edges() / Suppression.FEWEST * Suppression.FEWEST,
                (cached.bytes() / BYTES_UNIT + 1) * BYTES_UNIT,
                timed == null ? null : timed.boundedByLives(),
                timed == null ? null : timed.leftOutByLives(),
                timed == null ? null : timed.undated());
    }
}
