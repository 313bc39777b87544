package io.shicheng.disclosure.search;

import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Identity;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.label.Detail;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.search.ShownNames.Entry;
import io.shicheng.disclosure.search.ShownNames.Held;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.ShownId;
import io.shicheng.progress.RunControl;
import io.shicheng.progress.SingleFlight;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.NetworkRecords.Organisations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names in memory, apart by who may see them: those that everybody may, and for each receiver's staff and for stewards
 * what they may see beyond. Made when somebody searches, again when the store or the day has changed; names that are
 * still sealed as before are not opened again. Thread-safe; nothing is computed under a lock.
 */
@HoldsPeople
final class KnownNames {
    private static final Viewer EVERYBODY = new Viewer.Anonymous();
    /** Who searched longest ago goes first. */
    private static final int MOST_AUDIENCES = 8;
    /** The state of no store. */
    private static final String STALE = "";

    private final GroundsRegister register;
    private final NetworkRecords records;
    private final SingleFlight<Asked, ShownNames> flights = new SingleFlight<>();
    /** Guarded by itself. */
    private final Map<Viewer, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** How often somebody was forgotten. */
    private volatile int forgotten;

    private volatile @Nullable Things things;

    private record Asked(Viewer audience, String state) {}

    private record Kept(String state, ShownNames names) {}

    /** What organisations were called in one state of the store. */
    private record Things(String state, Organisations organisations, Map<NodeKey, Cluster> clusters) {}

    KnownNames(GroundsRegister register, NetworkRecords records) {
        this.register = register;
        this.records = records;
    }

    /**
     * What one viewer may see at the moment.
     *
     * @param everybody what everybody may
     * @param beyond what this viewer may beyond
     */
    record Sight(PersonPolicy policy, ShownNames everybody, ShownNames beyond) {}

    Sight sight(Viewer viewer, RunControl control) {
        int before = forgotten; // before the grounds are asked for, so that nobody is kept who is gone by then
        PersonPolicy policy = new PersonPolicy(viewer, register.current());
        PersonPolicy everybody = new PersonPolicy(EVERYBODY, policy.grounds());
        return new Sight(policy, current(everybody, before, control), beyond(policy, before, control));
    }

    private ShownNames beyond(PersonPolicy policy, int before, RunControl control) {
        return switch (policy.viewer()) {
            case Viewer.Anonymous _, Viewer.Researcher _, Viewer.Admin _ -> ShownNames.NONE;
            case Viewer.Staff _, Viewer.Steward _ -> current(policy, before, control);
            case Viewer.Subject(NodeKey self) -> ofThemself(self, policy);
        };
    }

    /** Takes names out of memory whose people took back what they rested on. */
    void forget(Set<NodeKey> people) {
        synchronized (kept) {
            forgotten++;
            kept.replaceAll((_, each) -> each.names().holdsAnyOf(people)
                    ? new Kept(STALE, each.names().without(people))
                    : each);
        }
    }

    private ShownNames current(PersonPolicy policy, int before, RunControl control) {
        Asked asked = new Asked(policy.viewer(), policy.grounds().state());
        Kept known = find(asked.audience());
        return known != null && known.state().equals(asked.state())
                ? known.names()
                : flights.get(asked, control, all -> foundOrMade(asked, policy, before, all));
    }

    private @Nullable Kept find(Viewer audience) {
        synchronized (kept) {
            return kept.get(audience);
        }
    }

    private ShownNames foundOrMade(Asked asked, PersonPolicy policy, int before, RunControl control) {
        Kept known = find(asked.audience());
        if (known != null && known.state().equals(asked.state())) {
            return known.names(); // somebody was ready just then
        }
        ShownNames made = made(known == null ? ShownNames.NONE : known.names(), policy, control);
        synchronized (kept) {
            if (forgotten == before) {
                kept.put(asked.audience(), new Kept(asked.state(), made));
                if (kept.size() > MOST_AUDIENCES) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
        }
        return made;
    }

    private ShownNames made(ShownNames before, PersonPolicy policy, RunControl control) {
        Grounds grounds = policy.grounds();
        boolean everybody = policy.viewer().equals(EVERYBODY);
        Map<NodeKey, Held> people = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        grounds.names().forEach((person, seal) -> {
            control.checkCancelled();
            boolean shown = PersonPolicy.shownToEverybody(grounds, person);
            if (everybody ? shown : !shown && policy.mayBeNamed(person)) {
                Identity known = before.known(person, seal);
                Identity identity = known != null
                        ? known
                        : grounds.identity(person).orElse(null); // a seal that does not open is as no name
                if (identity != null) {
                    people.put(person, new Held(seal, identity));
                    entries.add(entry(person, identity, grounds));
                }
            }
        });
        entries.addAll(organisations(policy));
        return before.with(people, entries);
    }

    private ShownNames ofThemself(NodeKey self, PersonPolicy policy) {
        Grounds grounds = policy.grounds();
        return PersonPolicy.shownToEverybody(grounds, self)
                ? ShownNames.NONE
                : grounds.identity(self)
                        .map(identity -> ShownNames.NONE.with(Map.of(), List.of(entry(self, identity, grounds))))
                        .orElse(ShownNames.NONE);
    }

    private static Entry entry(NodeKey person, Identity identity, Grounds grounds) {
        String namespace = grounds.particulars(person).namespace();
        ShownId id = ShownId.of(NodeKind.PERSON, namespace, identity.sourceId());
        return Entry.of(person, NodeKind.PERSON, id, identity.name(), null);
    }

    /** Those that everybody may see, or those beyond. */
    private List<Entry> organisations(PersonPolicy policy) {
        PersonPolicy publics = new PersonPolicy(EVERYBODY, policy.grounds());
        boolean everybody = policy.viewer().equals(EVERYBODY);
        Things all = things(policy.grounds().state());
        List<Entry> entries = new ArrayList<>();
        for (Organisation each : all.organisations().all()) {
            ShownId id = ShownId.of(each.kind(), each.namespace(), each.sourceId());
            boolean cited = each.source() != null;
            Set<NodeKey> conveners = all.organisations().conveners().getOrDefault(each.key(), Set.of());
            boolean shown = publics.calls(id, cited, conveners);
            if (everybody ? shown : !shown && policy.calls(id, cited, conveners)) {
                entries.add(Entry.of(each.key(), each.kind(), id, each.name(), detail(all, each)));
            }
        }
        return entries;
    }

    private static @Nullable Detail detail(Things all, Organisation each) {
        Cluster at = each.cluster() == null ? null : all.clusters().get(each.cluster());
        return at == null
                ? null
                : new Detail(null, null, new Detail.Place(at.sourceId(), at.nameZh(), at.nameEn()), null);
    }

    /**
     * Read once in each state of the store, whatever changed in it: if it were up to what somebody took back, the time
     * of the next search would tell that.
     */
    private Things things(String state) {
        Things known = things;
        if (known == null || !known.state().equals(state)) {
            Map<NodeKey, Cluster> clusters = new HashMap<>();
            records.clusters().forEach(cluster -> clusters.put(cluster.key(), cluster));
            known = new Things(state, records.organisations(), clusters);
            things = known;
        }
        return known;
    }
}
