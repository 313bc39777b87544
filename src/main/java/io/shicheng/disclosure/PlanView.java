package io.shicheng.disclosure;

import io.shicheng.consent.Grounds;
import io.shicheng.disclosure.DisclosedPlan.Channel;
import io.shicheng.disclosure.DisclosedPlan.Row;
import io.shicheng.graph.Consent;
import io.shicheng.graph.ConsentScope;
import io.shicheng.graph.NodeKey;
import io.shicheng.outreach.Plan;
import io.shicheng.outreach.PlanRequest.Audience;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A plan as one viewer may see it; see {@link DisclosedPlan} for the rules. */
final class PlanView {
    private final Plan plan;
    private final Sight sight;
    private final Grounds grounds;
    private final ClusterNames clusters;
    private final Shown shown;
    private int leftOut;

    PlanView(Plan plan, Sight sight, Grounds grounds, ClusterNames clusters) {
        this.plan = plan;
        this.sight = sight;
        this.grounds = grounds;
        this.clusters = clusters;
        this.shown = new Shown(sight);
    }

    /** Who is on it by name; complete once it was disclosed. */
    Shown shown() {
        return shown;
    }

    DisclosedPlan disclose(SortedMap<String, String> citation) {
        List<Row> rows = new ArrayList<>();
        int order = 0;
        for (Plan.Contact contact : plan.contacts()) {
            order++;
            switch (plan.request().audience()) {
                case Audience.Study() -> rows.add(row(order, contact, sight.inStudy(contact.person()), null));
                case Audience.Consented(String purpose, String receiver) ->
                    consented(order, contact, purpose, receiver).ifPresent(rows::add);
            }
        }
        int untold = leftOut < Sight.FEWEST ? leftOut : 0;
        int reachedConnected = plan.reachedConnected() - untold;
        return new DisclosedPlan(
                plan.request().audience() instanceof Audience.Study,
                plan.population(),
                plan.connected(),
                plan.candidates(),
                plan.reached() - untold,
                plan.connected() == 0 ? 0 : 100.0 * reachedConnected / plan.connected(),
                plan.request().hops(),
                List.copyOf(rows),
                citation);
    }

    /** Empty if the consent was withdrawn, or the person objected, since the plan was made. */
    private Optional<Row> consented(int order, Plan.Contact contact, String purpose, String receiver) {
        Optional<Consent> consent = grounds.consent(contact.person(), ConsentScope.CONTACT, purpose, receiver);
        Optional<Label.Named> label = sight.asContact(contact.person(), purpose, receiver);
        if (consent.isEmpty() || label.isEmpty() || grounds.objected(contact.person())) {
            return Optional.empty();
        }
        return Optional.of(row(order, contact, label.get(), consent.get()));
    }

    private Row row(int order, Plan.Contact contact, Label label, @Nullable Consent consent) {
        if (label instanceof Label.Named) {
            shown.named(contact.person());
        }
        List<Label.Named> named = new ArrayList<>();
        int self = 0;
        int outside = 0;
        int living = 0;
        for (NodeKey added : contact.adds()) {
            Optional<Label.Named> byName = sight.byName(added);
            if (added.equals(contact.person())) {
                self = 1;
            } else if (byName.isPresent()) {
                named.add(byName.get());
                shown.named(added);
            } else {
                outside++;
                living += sight.generated(added) ? 0 : 1;
            }
        }
        if (consent != null ? outside < Sight.FEWEST : living > 0 && living < Sight.FEWEST) {
            int untold = consent != null ? outside : living;
            leftOut += untold;
            outside -= untold;
        }
        return new Row(
                order,
                label,
                clusterId(contact.person()),
                channels(contact.person(), consent),
                self + named.size() + outside,
                List.copyOf(named),
                outside,
                consent == null ? null : disclosed(consent));
    }

    private @Nullable String clusterId(NodeKey person) {
        Snapshot snapshot = plan.snapshot();
        OptionalInt vertex = snapshot.vertexOf(person);
        return vertex.isEmpty() ? null : clusters.idOf(snapshot, vertex.getAsInt());
    }

    private List<Channel> channels(NodeKey person, @Nullable Consent consent) {
        List<Channel> channels = new ArrayList<>();
        if (consent != null) {
            Map<io.shicheng.graph.Channel, String> held = new EnumMap<>(io.shicheng.graph.Channel.class);
            held.putAll(grounds.contacts(person, consent.purpose(), consent.receiver()));
            held.forEach((kind, address) -> channels.add(new Channel(kind.code(), address)));
        }
        return List.copyOf(channels);
    }

    private static DisclosedPlan.Consent disclosed(Consent consent) {
        return new DisclosedPlan.Consent(
                consent.purpose(),
                consent.receiver(),
                consent.givenOn(),
                consent.expiresOn(),
                consent.how(),
                consent.evidence(),
                consent.textVersion());
    }
}
