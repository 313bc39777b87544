package io.shicheng.disclosure.policy;

import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The namespaces by which people can be asked for. */
public final class Namespaces {
    private static final SnapshotSpec PEOPLE = SnapshotSpec.ofPeople();

    private Namespaces() {}

    /** A snapshot of everybody in a network, whatever their namespace, and of no tie. */
    public static Snapshot everybody(Snapshots snapshots, Population population, RunControl control) {
        return snapshots.take(PEOPLE.among(population), control);
    }

    /** @throws DisclosureException naming the known ones, if there is no such namespace */
    public static void mustBeKnown(
            @Nullable String namespace, Snapshots snapshots, Population population, RunControl control) {
        if (namespace == null) {
            return;
        }
        List<String> known = everybody(snapshots, population, control).namespaces();
        if (!known.contains(namespace)) {
            throw DisclosureException.of(
                    Reason.UNKNOWN_NAMESPACE,
                    known.isEmpty() ? "namespace.none" : "namespace.unknown",
                    namespace,
                    String.join(", ", known));
        }
    }
}
