package io.shicheng.disclosure.gate;

import io.shicheng.snapshot.SnapshotSpec;
import java.util.HashSet;
import java.util.Set;

/**
 * Which snapshots somebody asked for since the last change. Others are kept for rankings, classes and plans: which of
 * them are made again after a change is up to whose classes it ended, and would tell who left.
 */
final class AskedSnapshots {
    private final Set<SnapshotSpec> asked = new HashSet<>();
    private long revision;

    synchronized void add(SnapshotSpec spec, long asOf) {
        if (asOf != revision) {
            asked.clear();
            revision = asOf;
        }
        asked.add(spec);
    }

    synchronized boolean contains(SnapshotSpec spec, long asOf) {
        return asOf == revision && asked.contains(spec);
    }
}
