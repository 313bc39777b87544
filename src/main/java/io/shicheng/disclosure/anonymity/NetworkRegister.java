package io.shicheng.disclosure.anonymity;

import io.shicheng.disclosure.sight.Sight;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Population.Part;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says of whom the networks are that a viewer's answers are computed from. */
@Component
public class NetworkRegister {
    private static final SnapshotSpec EVERYBODY = SnapshotSpec.of(EnumSet.of(TieKind.MASTER_OF));

    private final Snapshots snapshots;
    private final CohortRegister cohorts;

    public NetworkRegister(Snapshots snapshots, CohortRegister cohorts) {
        this.snapshots = snapshots;
        this.cohorts = cohorts;
    }

    /** The networks as of now. Time O(n). */
    public Networks current(Sight sight, RunControl control) {
        Snapshot everybody = snapshots.take(EVERYBODY, control);
        Cohorts people = cohorts.current(sight.grounds(), everybody, control);
        Selection open = new Selection();
        Selection whole = new Selection();
        for (int v = 0; v < everybody.vertexCount(); v++) {
            NodeKey person = everybody.key(v);
            Part named = sight.historical(person) ? Part.HISTORICAL : Part.VOUCHING;
            if (sight.rankedByName(person).isPresent()) {
                open.add(person, named);
            }
            // a steward reads more names than are ranked, and staff contact whom they do not rank
            boolean known = sight.byName(person).isPresent() || sight.contactable(person);
            whole.add(person, known ? named : people.partOf(person));
        }
        boolean all = open.parts.size() == everybody.vertexCount();
        return new Networks(
                all ? Population.EVERYBODY : open.population(), all ? Population.EVERYBODY : whole.population(), people);
    }

    /** People as they are added, in an order that is always the same. */
    private static final class Selection {
        private final Map<NodeKey, Part> parts = new HashMap<>();
        private final MessageDigest digest = sha256();

        void add(NodeKey person, Part part) {
            if (part != Part.ABSENT) {
                parts.put(person, part);
                digest.update((person.value() + " " + part + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        Population population() {
            String id = HexFormat.of().formatHex(digest.digest(), 0, 16);
            return new Population(id, person -> parts.getOrDefault(person, Part.ABSENT));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256.", e);
            }
        }
    }
}
