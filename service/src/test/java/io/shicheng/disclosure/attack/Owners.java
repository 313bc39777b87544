package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.sight.Sight;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who bears which pseudonym of a project, worked out with the keys that no attacker has. */
public final class Owners {
    private Owners() {}

    public static List<AnonymityClass> classes(Desk desk, Viewer viewer) {
        Sight sight = new Sight(viewer, desk.register().current(), desk.vault());
        Networks networks = desk.networks().current(sight, RunControl.NONE);
        Snapshot snapshot = desk.snapshots()
                .take(SnapshotSpec.of(EnumSet.allOf(TieKind.class)).among(networks.whole()), RunControl.NONE);
        return desk.classes()
                .current(sight, networks, snapshot, RunControl.NONE)
                .all();
    }

    public static Map<String, NodeKey> of(Desk desk, Viewer viewer) {
        Sight sight = new Sight(viewer, desk.register().current(), desk.vault());
        Map<String, NodeKey> owners = new HashMap<>();
        for (AnonymityClass each : classes(desk, viewer)) {
            for (NodeKey member : each.members()) {
                owners.put(sight.pseudonym(member, each.token()), member);
            }
        }
        return owners;
    }
}
