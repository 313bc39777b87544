package io.shicheng.disclosure.attack;

import io.shicheng.consent.key.Pseudonyms;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.policy.PersonPolicy;
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
        PersonPolicy policy = new PersonPolicy(viewer, desk.register().current());
        Networks networks = desk.networks().current(policy, RunControl.NONE);
        Snapshot snapshot = desk.snapshots()
                .take(SnapshotSpec.of(EnumSet.allOf(TieKind.class)).among(networks.whole()), RunControl.NONE);
        return desk.classes()
                .current(policy, networks, snapshot, RunControl.NONE)
                .all();
    }

    public static Map<String, NodeKey> of(Desk desk, Viewer viewer) {
        PersonPolicy policy = new PersonPolicy(viewer, desk.register().current());
        Pseudonyms pseudonyms = desk.vault().pseudonyms(policy.project());
        Map<String, NodeKey> owners = new HashMap<>();
        for (AnonymityClass each : classes(desk, viewer)) {
            for (NodeKey member : each.members()) {
                owners.put(pseudonyms.within(each.token()).of(member), member);
            }
        }
        return owners;
    }
}
