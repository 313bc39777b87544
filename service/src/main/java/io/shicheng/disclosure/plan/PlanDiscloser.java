package io.shicheng.disclosure.plan;

import io.shicheng.consent.Grounds;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.DisclosedPlan.Channel;
import io.shicheng.disclosure.answer.DisclosedPlan.Row;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.sight.ClusterNames;
import io.shicheng.disclosure.sight.DisclosedPeople;
import io.shicheng.disclosure.sight.Sight;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.inquiry.PlanQuestion.Audience;
import io.shicheng.inquiry.result.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A proposal as one viewer may see it; see {@link DisclosedPlan} for the rules. */
final class PlanDiscloser {
    private final Proposal plan;
    private final Sight sight;
    private final Grounds grounds;
    private final ClusterNames clusters;
    private final DisclosedPeople shown;
    private final boolean study;
    private final Set<NodeKey> contacts = new HashSet<>();

    PlanDiscloser(Proposal plan, Sight sight, Grounds grounds, ClusterNames clusters) {
        this.plan = plan;
        this.sight = sight;
        this.study = plan.audience() instanceof Audience.Study;
        this.grounds = grounds;
        this.clusters = clusters;
        this.shown = new DisclosedPeople(sight);
    }

    /** Who is on it by name; complete once it was disclosed. */
    DisclosedPeople shown() {
        return shown;
    }

    DisclosedPlan disclose(SortedMap<String, String> citation) {
        List<Row> rows = new ArrayList<>();
        plan.contacts().forEach((order, contact) -> {
            switch (plan.audience()) {
                case Audience.Study() -> rows.add(row(order, contact, sight.inStudy(contact.person()), null));
                case Audience.Consented(String purpose, String receiver) ->
                    consented(order, contact, purpose, receiver).ifPresent(rows::add);
            }
        });
        RoundedCount reached = new RoundedCount(sight, study, contacts);
        plan.contacts().values().forEach(contact -> contact.adds().forEach(reached::add));
        // only contacts can be reached without any tie
        int reachedConnected = Math.max(0, reached.people() - (plan.reached() - plan.reachedConnected()));
        double share = plan.connected() == 0 ? 0 : (double) reachedConnected / plan.connected();
        return new DisclosedPlan(
                study,
                plan.population(),
                plan.connected(),
                plan.candidates(),
                reached.people(),
                100 * Math.min(1, share),
                plan.hops(),
                List.copyOf(rows),
                citation);
    }

    /** Empty if the consent was withdrawn, or the person objected, since the plan was made. */
    private Optional<Row> consented(int order, Plan.Contact contact, String purpose, String receiver) {
        Optional<Consent> consent = grounds.consent(contact.person(), ConsentScope.CONTACT, purpose, receiver);
        Optional<Label.Named> label = sight.proposed(contact.person(), purpose, receiver);
        return consent.isEmpty() || label.isEmpty()
                ? Optional.empty()
                : Optional.of(row(order, contact, label.get(), consent.get()));
    }

    private Row row(int order, Plan.Contact contact, Label label, @Nullable Consent consent) {
        if (label instanceof Label.Named) {
            shown.named(contact.person());
            contacts.add(contact.person());
        }
        List<Label.Named> named = new ArrayList<>();
        RoundedCount outside = new RoundedCount(sight, study, contacts);
        int self = 0;
        for (NodeKey added : contact.adds()) {
            Optional<Label.Named> byName = sight.byName(added);
            if (added.equals(contact.person())) {
                self = 1;
            } else if (byName.isPresent()) {
                named.add(byName.get());
                shown.named(added);
            } else {
                outside.add(added);
            }
        }
        return new Row(
                order,
                label,
                clusters.id(contact.cluster()),
                channels(contact.person(), consent),
                self + named.size() + outside.people(),
                List.copyOf(named),
                outside.people(),
                consent == null ? null : disclosed(consent));
    }

    private List<Channel> channels(NodeKey person, @Nullable Consent consent) {
        List<Channel> channels = new ArrayList<>();
        if (consent != null) {
            Map<io.shicheng.graph.personal.Channel, String> held =
                    new EnumMap<>(io.shicheng.graph.personal.Channel.class);
            held.putAll(grounds.contacts(
                    person, consent.terms().purpose(), consent.terms().receiver()));
            held.forEach((kind, address) -> channels.add(new Channel(kind.code(), address)));
        }
        return List.copyOf(channels);
    }

    private static DisclosedPlan.Consent disclosed(Consent consent) {
        return new DisclosedPlan.Consent(
                consent.terms().purpose(),
                consent.terms().receiver(),
                consent.terms().givenOn(),
                consent.terms().expiresOn(),
                consent.terms().how(),
                consent.terms().evidence(),
                consent.terms().textVersion());
    }
}
