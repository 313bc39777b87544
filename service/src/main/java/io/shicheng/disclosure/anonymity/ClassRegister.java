package io.shicheng.disclosure.anonymity;

import io.shicheng.consent.key.SealedFiles;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.progress.SingleFlight;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the classes of each project: those of a cohort whom its viewers do not see by name, or, where these are fewer
 * than k, some of several cohorts. A class stays as it was made as long as all its people are there and may be shown in
 * no other way; when one leaves, it ends for all of them, since all of a cohort are taken out together. Who is in no
 * class waits until there are k of them, and is not shown and not counted till then, so that nobody appears alone.
 *
 * <p>That k holds does not rest on what is kept: a class has the same people and, by its token, the same pseudonyms
 * whenever it is shown, and is shown whole or not at all. An old file only brings old classes back.
 */
@Component
public class ClassRegister {
    /** The fewest people whom nothing tells apart. */
    public static final int K = 5;

    private static final SnapshotSpec ALL_TIES = SnapshotSpec.of(EnumSet.allOf(TieKind.class));

    private final SealedFiles files;
    private final Vault vault;
    private final Snapshots snapshots;
    /** By project, as each is made from the one before and kept in one file. */
    private final SingleFlight<String, Known> flights = new SingleFlight<>();

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * Classes, and the networks that they were made of.
     *
     * @param inNamespace those of them that are wholly in one, as far as they were asked for
     */
    private record Known(Networks networks, Classes classes, Map<String, Classes> inNamespace) {}

    public ClassRegister(SealedFiles files, Vault vault, Snapshots snapshots) {
        this.files = files;
        this.vault = vault;
        this.snapshots = snapshots;
    }

    /**
     * The classes that this viewer is shown people in, as of now. Time O(n log² n) when the networks have changed, once
     * for all who ask, and the same object until then; opens no name.
     *
     * @param networks of this viewer
     * @param snapshot any of the whole network; of one namespace, those classes are given that are wholly in it. If new
     *     classes are to be made, people are compared by all ties
     */
    public Classes current(PersonPolicy policy, Networks networks, Snapshot snapshot, RunControl control) {
        String namespace = snapshot.spec().namespace();
        if (namespace == null) {
            return ofEverybody(policy, networks, snapshot, control).classes();
        }
        // classes are kept for the whole store: a part of it must not end those of the others
        Snapshot whole = snapshots.take(ALL_TIES.among(networks.whole()), control);
        Known all = ofEverybody(policy, networks, whole, control);
        return all.inNamespace()
                .computeIfAbsent(namespace, some -> all.classes().within(whole, some));
    }

    private Known ofEverybody(PersonPolicy policy, Networks networks, Snapshot snapshot, RunControl control) {
        Known last = known.get(policy.project());
        // a caller that asks of other networks at the same moment is waited for, and has theirs made after
        while (last == null || last.networks() != networks) {
            last = flights.get(policy.project(), control, all -> foundOrMade(policy, networks, snapshot, all));
        }
        return last;
    }

    private Known foundOrMade(PersonPolicy policy, Networks networks, Snapshot snapshot, RunControl control) {
        Known last = known.get(policy.project());
        if (last != null && last.networks() == networks) {
            return last; // somebody may have been ready just then
        }
        ClassFile file = new ClassFile(
                files, vault.nodeKey("classes", "", policy.project()).value().toLowerCase(Locale.ROOT));
        Classes before = last == null ? new Classes(file.read()) : last.classes();
        List<AnonymityClass> now = made(before, policy, networks, snapshot, control);
        Known made =
                new Known(networks, now.equals(before.all()) ? before : new Classes(now), new ConcurrentHashMap<>());
        if (made.classes() != before) {
            file.write(now);
        }
        known.put(policy.project(), made);
        return made;
    }

    private List<AnonymityClass> made(
            Classes before, PersonPolicy policy, Networks networks, Snapshot snapshot, RunControl control) {
        boolean[] free = new boolean[snapshot.vertexCount()];
        for (int v = 0; v < free.length; v++) {
            free[v] = networks.cohorts().countable(snapshot.key(v), policy);
        }
        List<AnonymityClass> classes = intact(before, snapshot, free);
        Map<Cohort, List<NodeKey>> byCohort = new LinkedHashMap<>();
        for (int v = 0; v < free.length; v++) {
            Cohort cohort = free[v] ? networks.cohorts().of(snapshot.key(v)) : null;
            if (cohort != null) {
                byCohort.computeIfAbsent(cohort, _ -> new ArrayList<>()).add(snapshot.key(v));
            }
        }
        UngroupedPeople waiting = new UngroupedPeople(K);
        byCohort.forEach((cohort, people) -> {
            if (people.size() >= K) {
                classes.add(new AnonymityClass(common(snapshot, people), people));
            } else {
                people.forEach(person -> waiting.add(person, Cohorts.clusterOf(snapshot, person)));
            }
        });
        if (waiting.enough()) {
            Snapshot whole = snapshots.take(ALL_TIES.among(networks.whole()), control);
            classes.addAll(waiting.classes(whole, StructuralFeatures.features(whole)));
        }
        return classes;
    }

    /** Those of whom everybody is still there; they are not free any more. */
    private static List<AnonymityClass> intact(Classes before, Snapshot snapshot, boolean[] free) {
        List<AnonymityClass> classes = new ArrayList<>();
        for (AnonymityClass each : before.all()) {
            if (intact(each, snapshot, free)) {
                classes.add(each);
                each.members().forEach(member -> free[snapshot.vertexOf(member).orElseThrow()] = false);
            }
        }
        return classes;
    }

    private static boolean intact(AnonymityClass each, Snapshot snapshot, boolean[] free) {
        for (NodeKey member : each.members()) {
            var vertex = snapshot.vertexOf(member);
            if (vertex.isEmpty() || !free[vertex.getAsInt()]) {
                return false;
            }
            boolean moved =
                    each.cluster() != null && !Objects.equals(each.cluster(), Cohorts.clusterOf(snapshot, member));
            if (moved) {
                return false;
            }
        }
        return true;
    }

    /** The cluster that all of them are in, or null. */
    private static @Nullable NodeKey common(Snapshot snapshot, List<NodeKey> people) {
        NodeKey first = Cohorts.clusterOf(snapshot, people.getFirst());
        return people.stream().allMatch(each -> Objects.equals(first, Cohorts.clusterOf(snapshot, each)))
                ? first
                : null;
    }
}
