package io.shicheng.disclosure.anonymity;

import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsChanging;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.consent.key.VaultException;
import io.shicheng.disclosure.anonymity.Cohort.Stage;
import io.shicheng.disclosure.policy.Namespaces;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.progress.SingleFlight;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotException;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the cohorts of the store: people who are not shown to everybody, put together by cluster and likeness, six to
 * eleven of them. All answers are functions of them, see {@link Cohort}.
 *
 * <p>A newcomer waits until enough others are there, so that nobody comes alone; and one who leaves while waiting is
 * kept as one of them until then, so that the cohort is closed when it is made. Cohorts of people who are all there may
 * be put together with others, which nothing shows, and are where consents would leave too few that a receiver does not
 * see by name.
 */
@Component
public class CohortRegister {
    /** One more than in a class: somebody in it knows that it was not they who left. */
    public static final int FEWEST = ClassRegister.K + 1;

    private static final Logger LOG = LoggerFactory.getLogger(CohortRegister.class);
    private static final SnapshotSpec ALL_TIES = SnapshotSpec.of(EnumSet.allOf(TieKind.class));

    private final CohortFile file;
    private final Snapshots snapshots;
    private final GroundsRegister grounds;
    /** One at a time for the store, as each is made from the one before and kept in one file. */
    private final SingleFlight<CohortFile, Decided> flights = new SingleFlight<>();

    private volatile @Nullable Decided decided;
    private volatile @Nullable String settledImport;

    /**
     * What was decided, of which grounds and of which people.
     *
     * @param all also those that are not counted
     */
    private record Decided(String grounds, String everybody, List<Cohort> all, Cohorts cohorts) {
        boolean isOf(Grounds today, Snapshot people) {
            return grounds.equals(today.state()) && everybody.equals(people.digest());
        }
    }

    public CohortRegister(SealedFiles files, Snapshots snapshots, GroundsRegister grounds) {
        this.file = new CohortFile(files);
        this.snapshots = snapshots;
        this.grounds = grounds;
    }

    /** Puts together who is there now, before somebody leaves who could then be missed among too few. */
    @EventListener
    void groundsChanging(GroundsChanging change) {
        if (change.latestImport().equals(settledImport)) {
            return; // nobody can have come since, and no right waits for a snapshot
        }
        try {
            current(
                    grounds.current(),
                    Namespaces.everybody(snapshots, Population.EVERYBODY, RunControl.NONE),
                    RunControl.NONE);
            settledImport = change.latestImport();
        } catch (VaultException | SnapshotException lost) {
            // nothing is answered without the cohorts, and who takes something back does not wait for them
            LOG.error("The cohorts could not be brought up to date: {}", lost.getMessage());
        }
    }

    /**
     * The cohorts as of now, made once for all who ask.
     *
     * @param today the grounds of the moment
     * @param everybody a snapshot of the whole store
     */
    Cohorts current(Grounds today, Snapshot everybody, RunControl control) {
        Decided last = decided;
        // a caller that asks of another moment is waited for, and has theirs made after
        while (last == null || !last.isOf(today, everybody)) {
            last = flights.get(file, control, all -> foundOrMade(today, everybody, all));
        }
        return last.cohorts();
    }

    private Decided foundOrMade(Grounds today, Snapshot everybody, RunControl control) {
        Decided last = decided;
        if (last != null && last.isOf(today, everybody)) {
            return last; // somebody may have been ready just then
        }
        List<Cohort> before = last == null ? file.read() : last.all();
        Sight sight = new Sight(today);
        List<Cohort> now = made(before, sight, everybody, control);
        if (!now.equals(before)) {
            file.write(now);
        }
        Decided made = new Decided(today.state(), everybody.digest(), now, counted(now, everybody, sight));
        decided = made;
        return made;
    }

    private List<Cohort> made(List<Cohort> before, Sight sight, Snapshot everybody, RunControl control) {
        Grounds today = sight.today;
        List<Cohort> now = new ArrayList<>();
        Map<NodeKey, @Nullable NodeKey> waiting = new TreeMap<>();
        Set<NodeKey> placed = new HashSet<>();
        for (Cohort each : before) {
            if (each.stage() == Stage.WAITING) {
                each.members().forEach(member -> waiting.put(member, each.cluster()));
            } else {
                Cohort stays = remaining(each, everybody, today);
                if (!stays.members().isEmpty()) {
                    now.add(stays);
                    placed.addAll(stays.members());
                }
            }
        }
        for (int v = 0; v < everybody.vertexCount(); v++) {
            NodeKey person = everybody.key(v);
            if (!placed.contains(person)) {
                waiting.putIfAbsent(person, Cohorts.clusterOf(everybody, person));
            }
        }
        // who went with an import took back nothing, and need not be kept as one of those who wait
        waiting.keySet()
                .removeIf(person -> PersonPolicy.shownToEverybody(today, person)
                        || everybody.vertexOf(person).isEmpty() && !today.objected(person));
        now.addAll(new Forming(sight, everybody, waiting).cohorts(control));
        strengthen(now, sight);
        return List.copyOf(now);
    }

    /** Without those who are shown to everybody by now; closed if somebody is gone. */
    private static Cohort remaining(Cohort cohort, Snapshot everybody, Grounds today) {
        List<NodeKey> stay = new ArrayList<>();
        boolean gone = false;
        for (NodeKey member : cohort.members()) {
            if (PersonPolicy.shownToEverybody(today, member)) {
                continue;
            }
            if (everybody.vertexOf(member).isPresent()) {
                stay.add(member);
            } else {
                gone = true;
            }
        }
        NodeKey common = stay.isEmpty() ? null : Cohorts.clusterOf(everybody, stay.getFirst());
        boolean moved =
                common != null && stay.stream().allMatch(member -> common.equals(Cohorts.clusterOf(everybody, member)));
        return new Cohort(moved ? common : cohort.cluster(), stay, gone ? Stage.CLOSED : cohort.stage());
    }

    private static Cohorts counted(List<Cohort> cohorts, Snapshot everybody, Sight sight) {
        List<Cohort> counted = new ArrayList<>();
        for (Cohort each : cohorts) {
            if (sight.whole(each) && sight.strong(each)) {
                counted.add(each);
            }
        }
        return new Cohorts(everybody, counted);
    }

    /**
     * Puts cohorts that have too few people without a name for somebody together with one that has enough for
     * everybody.
     */
    private static void strengthen(List<Cohort> cohorts, Sight sight) {
        for (int i = 0; i < cohorts.size(); i++) {
            Cohort weak = cohorts.get(i);
            if (sight.whole(weak) && !sight.strong(weak)) {
                int partner = partner(cohorts, i, sight);
                if (partner >= 0) {
                    cohorts.set(partner, cohorts.get(partner).with(weak));
                    cohorts.remove(i--);
                }
            }
        }
    }

    private static int partner(List<Cohort> cohorts, int weak, Sight sight) {
        int found = -1;
        for (int i = 0; i < cohorts.size(); i++) {
            Cohort each = cohorts.get(i);
            boolean fits = i != weak && sight.whole(each) && sight.unnamed(each, null) >= ClassRegister.K;
            if (fits && (found < 0 || better(each, cohorts.get(found), cohorts.get(weak)))) {
                found = i;
            }
        }
        return found;
    }

    private static boolean better(Cohort one, Cohort other, Cohort weak) {
        boolean near = weak.cluster() != null && weak.cluster().equals(one.cluster());
        boolean otherNear = weak.cluster() != null && weak.cluster().equals(other.cluster());
        return near == otherNear ? one.members().size() < other.members().size() : near;
    }

    /** Who sees whom by name on one day, in a ranking or on a contact list; looked up once of each person. */
    private static final class Sight {
        private final Grounds today;
        private final Map<NodeKey, Set<String>> receivers = new HashMap<>();
        private final Map<Cohort, Boolean> strong = new IdentityHashMap<>();

        Sight(Grounds today) {
            this.today = today;
        }

        /** Whether it was formed, and nobody in it left. */
        boolean whole(Cohort cohort) {
            return cohort.stage() == Stage.FORMED && cohort.members().stream().noneMatch(today::objected);
        }

        /** Whether for each viewer nobody in it is without a name, or at least k are. */
        boolean strong(Cohort cohort) {
            return strong.computeIfAbsent(cohort, this::measured);
        }

        private boolean measured(Cohort cohort) {
            if (cohort.members().size() < FEWEST) {
                return false;
            }
            Set<String> all = new HashSet<>();
            cohort.members().forEach(member -> all.addAll(receivers(member)));
            // stewards see by name whom any receiver does, which may leave fewer than each of these has
            return enough(unnamed(cohort, null))
                    && all.stream().allMatch(receiver -> enough(unnamed(cohort, receiver)));
        }

        private static boolean enough(int unnamed) {
            return unnamed == 0 || unnamed >= ClassRegister.K;
        }

        /** How many this receiver does not see by name; null for those whom none does. */
        int unnamed(Cohort cohort, @Nullable String receiver) {
            int unnamed = 0;
            for (NodeKey member : cohort.members()) {
                Set<String> seeing = receivers(member);
                unnamed += (receiver == null ? seeing.isEmpty() : !seeing.contains(receiver)) ? 1 : 0;
            }
            return unnamed;
        }

        /** In the order of their names. */
        Set<String> receivers(NodeKey person) {
            return receivers.computeIfAbsent(person, this::found);
        }

        private Set<String> found(NodeKey person) {
            List<Consent> consents = today.activeConsents(person);
            if (consents.isEmpty() || today.objected(person)) {
                return Set.of();
            }
            Set<String> receivers = new TreeSet<>();
            for (Consent consent : consents) {
                if (consent.terms().scope() != ConsentScope.PUBLISHED) {
                    receivers.add(consent.terms().receiver());
                }
            }
            return receivers;
        }
    }

    /** Makes cohorts of those who wait, as far as there are enough. */
    private final class Forming {
        private final Sight sight;
        private final Snapshot everybody;
        private final Map<NodeKey, @Nullable NodeKey> waiting;

        Forming(Sight sight, Snapshot everybody, Map<NodeKey, @Nullable NodeKey> waiting) {
            this.sight = sight;
            this.everybody = everybody;
            this.waiting = waiting;
        }

        List<Cohort> cohorts(RunControl control) {
            List<Cohort> formed = new ArrayList<>();
            if (waiting.size() >= FEWEST) {
                formed.addAll(formed(snapshots.take(ALL_TIES, control)));
            }
            Map<String, Cohort> left = new TreeMap<>();
            waiting.forEach((person, cluster) -> left.merge(
                    cluster == null ? "" : cluster.value(),
                    new Cohort(cluster, List.of(person), Stage.WAITING),
                    Cohort::with));
            formed.addAll(left.values());
            return formed;
        }

        /**
         * Those who are seen by the same receivers together first; then those who are left with those whom nobody sees.
         */
        private List<Cohort> formed(Snapshot whole) {
            int[][] features = StructuralFeatures.features(whole);
            List<Cohort> formed = new ArrayList<>();
            SortedMap<String, Set<NodeKey>> bySight = new TreeMap<>();
            for (NodeKey person : waiting.keySet()) {
                bySight.computeIfAbsent(String.join(" ", sight.receivers(person)), _ -> new TreeSet<>())
                        .add(person);
            }
            Set<NodeKey> remaining = new TreeSet<>();
            for (Set<NodeKey> people : bySight.values()) {
                UngroupedPeople alike = new UngroupedPeople(FEWEST);
                people.forEach(person -> alike.add(person, waiting.get(person)));
                for (AnonymityClass each : alike.classes(whole, features)) {
                    formed.add(new Cohort(each.cluster(), each.members(), Stage.FORMED));
                    people.removeAll(each.members());
                }
                remaining.addAll(people);
            }
            Cohort mixed = new Cohort(null, List.copyOf(remaining), Stage.FORMED);
            if (sight.strong(mixed)) {
                formed.add(mixed);
                remaining.clear();
            }
            for (NodeKey person : List.copyOf(remaining)) {
                int host = host(formed, person);
                if (host >= 0 && !sight.receivers(person).isEmpty()) {
                    Cohort alone = new Cohort(waiting.get(person), List.of(person), Stage.FORMED);
                    formed.set(host, formed.get(host).with(alone));
                }
            }
            formed.forEach(each -> each.members().forEach(waiting::remove));
            return formed.stream()
                    .map(each -> each.in(everyoneThere(each) ? Stage.FORMED : Stage.CLOSED))
                    .toList();
        }

        private boolean everyoneThere(Cohort cohort) {
            return cohort.members().stream()
                    .allMatch(member -> everybody.vertexOf(member).isPresent());
        }

        /**
         * The smallest of those that are made now and have enough people whom nobody sees by name; of the same cluster
         * if there is one.
         */
        private int host(List<Cohort> formed, NodeKey person) {
            Cohort alone = new Cohort(waiting.get(person), List.of(person), Stage.FORMED);
            int found = -1;
            for (int i = 0; i < formed.size(); i++) {
                boolean fits = sight.unnamed(formed.get(i), null) >= ClassRegister.K;
                if (fits && (found < 0 || better(formed.get(i), formed.get(found), alone))) {
                    found = i;
                }
            }
            return found;
        }
    }
}
