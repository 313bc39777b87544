package io.shicheng.disclosure.gate;

import io.shicheng.consent.GroundsRegister;
import io.shicheng.disclosure.Disclosure.DisclosedSnapshot;
import io.shicheng.disclosure.Disclosure.SnapshotQuestion;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.policy.GateSnapshots;
import io.shicheng.disclosure.policy.Namespaces;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.inquiry.TieWeights;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.snapshot.Snapshots.CachedSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has snapshots taken, and says what they hold. */
final class SnapshotDiscloser implements Discloser<SnapshotQuestion, DisclosedSnapshot> {
    private final Snapshots snapshots;
    private final GroundsRegister register;
    private final NetworkRegister networks;
    private final ClassRegister classes;
    private final AskedSnapshots asked = new AskedSnapshots();

    SnapshotDiscloser(Snapshots snapshots, GroundsRegister register, NetworkRegister networks, ClassRegister classes) {
        this.snapshots = snapshots;
        this.register = register;
        this.networks = networks;
        this.classes = classes;
    }

    @Override
    public DisclosedSnapshot disclose(Viewer viewer, SnapshotQuestion question, RunControl control) {
        PersonPolicy policy = new PersonPolicy(viewer, register.current());
        Networks of = networks.current(policy, control);
        Namespaces.mustBeKnown(question.namespace(), snapshots, of.whole(), control);
        Double halfLife = question.halfLifeYears();
        if (halfLife != null && !(question.weighted() && halfLife > 0 && Double.isFinite(halfLife))) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "snapshot.halfLife", halfLife);
        }
        TieWeights weights = TieWeights.of(
                GateSnapshots.kinds(question.ties()), question.weighted(), halfLife, question.kindWeight());
        if (!weights.strengths() && !weights.kindWeights().isEmpty()) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "snapshot.kindWeight", question.kindWeight());
        }
        SnapshotSpec spec = weights.spec(question.at(), Orientation.AS_STATED, question.namespace(), of.whole());
        Snapshot snapshot = GateSnapshots.take(snapshots, spec, control);
        asked.add(spec, snapshot.revision());
        CachedSnapshot made = new CachedSnapshot(
                spec,
                snapshot.digest(),
                snapshot.revision(),
                snapshot.vertexCount(),
                snapshot.graph().edgeCount(),
                snapshot.graph().byteEstimate(),
                snapshot.timeCounts());
        return snapshotView(policy, of, snapshot, control).disclose(made);
    }

    /** Those of this viewer's network that somebody asked for since the last change. */
    List<DisclosedSnapshot> kept(Viewer viewer) {
        // the people of all of one namespace are the same
        Map<Optional<String>, SnapshotView> views = new HashMap<>();
        List<DisclosedSnapshot> disclosed = new ArrayList<>();
        PersonPolicy policy = new PersonPolicy(viewer, register.current());
        Networks of = networks.current(policy, RunControl.NONE);
        for (CachedSnapshot cached : snapshots.cached()) {
            if (cached.spec().population().equals(of.whole()) && asked.contains(cached.spec(), cached.revision())) {
                SnapshotSpec spec = cached.spec().among(of.whole());
                SnapshotView view = views.computeIfAbsent(
                        Optional.ofNullable(spec.namespace()),
                        _ -> snapshotView(
                                policy, of, GateSnapshots.take(snapshots, spec, RunControl.NONE), RunControl.NONE));
                disclosed.add(view.disclose(cached));
            }
        }
        return List.copyOf(disclosed);
    }

    private SnapshotView snapshotView(PersonPolicy policy, Networks of, Snapshot snapshot, RunControl control) {
        return SnapshotView.of(
                snapshot, Headcount.of(snapshot, classes.current(policy, of, snapshot, control)), policy);
    }
}
