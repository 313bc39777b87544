package io.shicheng.disclosure.plan;

import io.shicheng.consent.Grounds;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.DisclosedPlan.Channel;
import io.shicheng.disclosure.answer.DisclosedPlan.Contact;
import io.shicheng.disclosure.answer.DisclosedPlan.Row;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.DisclosedPeople;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.pseudonym.ExportPseudonyms;
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
final class VisiblePlan {
    private final Proposal plan;
    private final PersonPolicy policy;
    private final PersonLabels labels;
    private final ExportPseudonyms pseudonyms;
    private final Grounds grounds;
    private final ClusterNames clusters;
    private final boolean study;
    private final Plan.Alternatives alternatives;
    private final Set<NodeKey> contacts = new HashSet<>();

    /**
     * @param alternatives who could come in place of contacts, as far as they may be shown
     * @param pseudonyms of a study
     */
    VisiblePlan(
            Proposal plan,
            Plan.Alternatives alternatives,
            PersonPolicy policy,
            ExportPseudonyms pseudonyms,
            ClusterNames clusters) {
        this.plan = plan;
        this.alternatives = alternatives;
        this.policy = policy;
        this.labels = new PersonLabels(policy);
        this.pseudonyms = pseudonyms;
        this.study = plan.audience() instanceof Audience.Study;
        this.grounds = policy.grounds();
        this.clusters = clusters;
    }

    /** Who is on it by name; complete once it was disclosed. */
    DisclosedPeople shown() {
        return labels.shown();
    }

    DisclosedPlan disclose(SortedMap<String, String> citation) {
        List<Row> rows = new ArrayList<>();
        plan.contacts().forEach((order, contact) -> {
            switch (plan.audience()) {
                case Audience.Study() -> rows.add(row(order, contact, inStudy(contact.person()), null));
                case Audience.Consented(String purpose, String receiver) ->
                    consented(order, contact, purpose, receiver).ifPresent(rows::add);
            }
        });
        RoundedCount reached = new RoundedCount(policy, study, contacts);
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
                asContact(alternatives.next()),
                bound(reachedConnected),
                plan.aims(),
                citation);
    }

    /** What no plan can pass; null where that is not known. */
    private DisclosedPlan.@Nullable Bound bound(int reachedConnected) {
        Integer most = plan.most();
        if (most == null) {
            return plan.fewest() == null ? null : new DisclosedPlan.Bound(null, null, plan.fewest());
        }
        // more may be shown by name since it was made
        int people = Math.max(most, reachedConnected);
        double percent = plan.connected() == 0 ? 0 : Math.min(100, 100.0 * people / plan.connected());
        return new DisclosedPlan.Bound(people, percent, null);
    }

    /** Somebody as they would stand on the list; null if they may not. */
    Label.@Nullable Named asContact(@Nullable NodeKey person) {
        return person != null && plan.audience() instanceof Audience.Consented(String purpose, String receiver)
                ? labels.asContact(person, purpose, receiver).orElse(null)
                : null;
    }

    /** Empty if the consent was withdrawn, or the person objected, since the plan was made. */
    private Optional<Row> consented(int order, Plan.Contact contact, String purpose, String receiver) {
        Optional<Consent> consent = grounds.consent(contact.person(), ConsentScope.CONTACT, purpose, receiver);
        Optional<Label.Named> label = labels.asContact(contact.person(), purpose, receiver);
        return consent.isEmpty() || label.isEmpty()
                ? Optional.empty()
                : Optional.of(row(order, contact, label.get(), consent.get()));
    }

    private Row row(int order, Plan.Contact contact, Label label, @Nullable Consent consent) {
        if (label instanceof Label.Named) {
            contacts.add(contact.person());
        }
        List<Label.Named> named = new ArrayList<>();
        RoundedCount outside = new RoundedCount(policy, study, contacts);
        int self = 0;
        for (NodeKey added : contact.adds()) {
            if (added.equals(contact.person())) {
                self = 1;
            } else {
                labels.byName(added).ifPresentOrElse(named::add, () -> outside.add(added));
            }
        }
        Contact told = new Contact(
                label,
                clusters.id(contact.cluster()),
                contact.discipline(),
                channels(contact.person(), consent),
                self + named.size() + outside.people(),
                List.copyOf(named),
                outside.people(),
                counted(contact.taught()),
                counted(contact.leads()),
                asContact(alternatives.instead().get(contact.person())),
                consent == null ? null : disclosed(consent));
        return new Row(order, told);
    }

    private int counted(List<NodeKey> people) {
        RoundedCount counted = new RoundedCount(policy, study, contacts);
        people.forEach(counted::add);
        return counted.people();
    }

    /** How a historical or generated person appears in a study. */
    private Label inStudy(NodeKey person) {
        Optional<Label.Named> named = labels.byName(person);
        if (named.isEmpty() && !policy.generated(person)) {
            throw new IllegalStateException("A study shows historical and generated people only.");
        }
        return named.<Label>map(label -> label).orElseGet(() -> new Label.Pseudonymous(pseudonyms.ofGenerated(person)));
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
