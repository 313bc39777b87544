package io.shicheng.disclosure.gate;

import io.shicheng.disclosure.Disclosure.DisclosedSnapshot;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.count.TimedTies;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.TieWeights;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import io.shicheng.snapshot.Snapshots.CachedSnapshot;
import java.util.EnumSet;

/** What may be said of snapshots: nothing from which one person more or one tie more could be told. */
final class SnapshotView {
    private static final long BYTES_UNIT = 1 << 16;

    private final int people;
    private final boolean edgesTold;

    private SnapshotView(int people, boolean edgesTold) {
        this.people = people;
        this.edgesTold = edgesTold;
    }

    /** @param snapshot any of the same namespace, since the people are the same in each */
    static SnapshotView of(Snapshot snapshot, Headcount unnamed, PersonPolicy policy) {
        int named = 0;
        for (int v = 0; v < snapshot.vertexCount(); v++) {
            named += policy.named(snapshot.key(v)) ? 1 : 0;
        }
        // ties of a namespace in which too few live to be counted would be theirs
        boolean told = snapshot.spec().namespace() == null || named == snapshot.vertexCount() || unnamed.all() > 0;
        return new SnapshotView(named + unnamed.all(), told);
    }

    DisclosedSnapshot disclose(CachedSnapshot cached) {
        SnapshotSpec spec = cached.spec();
        TimedTies timed = TimedTies.of(cached.timeCounts(), cached.spec());
        return new DisclosedSnapshot(
                cached.digest(),
                EnumSet.copyOf(spec.ties()).stream().map(TieKind::code).toList(),
                spec.weights() == Weights.STRENGTH,
                spec.halfLifeYears(),
                spec.kindWeights().isEmpty() ? null : TieWeights.text(spec.kindWeights()),
                spec.at(),
                spec.namespace(),
                cached.revision(),
                people,
                edgesTold ? Suppression.rounded(cached.edges()) : 0,
                (cached.bytes() / BYTES_UNIT + 1) * BYTES_UNIT,
                timed == null ? null : timed.boundedByLives(),
                timed == null ? null : timed.leftOutByLives(),
                timed == null ? null : timed.undated());
    }
}
