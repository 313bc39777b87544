package io.shicheng.disclosure.anonymity;

import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.policy.Namespaces;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.RunControl;
import io.shicheng.progress.SingleFlight;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Population.Part;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.Snapshots;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of whom the networks are that a viewer's answers are computed from; those of the last few viewers are
 * remembered.
 */
@Component
public class NetworkRegister {
    private static final int MOST_REMEMBERED = 16;

    private final Snapshots snapshots;
    private final CohortRegister cohorts;
    private final SingleFlight<Key, Networks> flights = new SingleFlight<>();
    /** Guarded by itself, and not held while anything is computed. */
    private final Map<Key, Networks> remembered = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(Viewer viewer, String grounds, String everybody) {}

    public NetworkRegister(Snapshots snapshots, CohortRegister cohorts) {
        this.snapshots = snapshots;
        this.cohorts = cohorts;
    }

    /** The networks as of now. Time O(n) when the store or the day has changed, once for all who ask; opens no name. */
    public Networks current(PersonPolicy policy, RunControl control) {
        Snapshot everybody = Namespaces.everybody(snapshots, Population.EVERYBODY, control);
        Key key = new Key(policy.viewer(), policy.grounds().state(), everybody.digest());
        Networks known = find(key);
        return known != null ? known : flights.get(key, control, all -> foundOrMade(key, policy, everybody, all));
    }

    private @Nullable Networks find(Key key) {
        synchronized (remembered) {
            return remembered.get(key);
        }
    }

    private Networks foundOrMade(Key key, PersonPolicy policy, Snapshot everybody, RunControl control) {
        Networks known = find(key); // somebody may have been ready just then
        if (known != null) {
            return known;
        }
        Networks made = networks(policy, everybody, cohorts.current(policy.grounds(), everybody, control));
        synchronized (remembered) {
            remembered.keySet().removeIf(old -> !old.grounds().equals(key.grounds()));
            remembered.put(key, made);
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        return made;
    }

    private static Networks networks(PersonPolicy policy, Snapshot everybody, Cohorts people) {
        Selection open = new Selection(everybody, owner(policy));
        Selection whole = new Selection(everybody, owner(policy));
        for (int v = 0; v < everybody.vertexCount(); v++) {
            NodeKey person = everybody.key(v);
            Part named = policy.historical(person) ? Part.HISTORICAL : Part.VOUCHING;
            // people are in their own networks though no name is held of them: then they vouch for nothing, and their
            // cohort may be out
            Part unnamed = policy.own(person) ? Part.PRESENT : Part.ABSENT;
            boolean ranked = policy.mayBeRankedByName(person);
            // a steward reads more names than are ranked, and staff contact whom they do not rank
            boolean known = ranked || policy.mayBeNamed(person) || policy.contactable(person);
            open.set(v, ranked ? named : unnamed);
            whole.set(v, known ? named : unnamed == Part.PRESENT ? unnamed : people.partOf(person));
        }
        return open.size == everybody.vertexCount()
                ? new Networks(Population.EVERYBODY, Population.EVERYBODY, people)
                : new Networks(open.population(), whole.population(), people);
    }

    /**
     * Whose networks they are where a consent to somebody decides it. Such networks are never one with those of others:
     * if they were as soon as nobody is named to a receiver, others could see by the snapshots that are kept that the
     * last one left.
     */
    private static String owner(PersonPolicy policy) {
        return switch (policy.viewer()) {
            case Viewer.Staff _, Viewer.Steward _ -> policy.project();
            case Viewer.Anonymous _, Viewer.Researcher _, Viewer.Admin _, Viewer.Subject _ -> "";
        };
    }

    /** Parts of people by their place in a snapshot, a byte each. */
    private static final class Selection {
        private static final Part[] PARTS = Part.values();

        private final Snapshot everybody;
        private final String owner;
        private final byte[] parts;
        private int size;

        Selection(Snapshot everybody, String owner) {
            this.everybody = everybody;
            this.owner = owner;
            this.parts = new byte[everybody.vertexCount()];
        }

        void set(int vertex, Part part) {
            parts[vertex] = (byte) part.ordinal();
            size += part == Part.ABSENT ? 0 : 1;
        }

        Population population() {
            return new Population(id(), person -> {
                OptionalInt vertex = everybody.vertexOf(person);
                return vertex.isEmpty() ? Part.ABSENT : PARTS[parts[vertex.getAsInt()]];
            });
        }

        /** Of those who are in it alone, so that it says nothing of the others. */
        private String id() {
            MessageDigest digest = sha256();
            digest.update(owner.getBytes(StandardCharsets.UTF_8));
            for (int v = 0; v < parts.length; v++) {
                if (parts[v] != Part.ABSENT.ordinal()) {
                    digest.update(everybody.key(v).value().getBytes(StandardCharsets.UTF_8));
                    digest.update(parts[v]);
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
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
