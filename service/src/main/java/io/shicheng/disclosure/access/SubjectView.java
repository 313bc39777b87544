package io.shicheng.disclosure.access;

import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.subject.HeldRecord;
import io.shicheng.consent.subject.HeldRecord.HeldTie;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.DisclosedPeople;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.subject.DisclosedSubject;
import io.shicheng.disclosure.subject.DisclosedSubject.Other;
import io.shicheng.graph.Affiliation;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is held of a person, as that person may see it. */
final class SubjectView {
    private final HeldRecord held;
    private final PersonPolicy policy;
    private final PersonLabels labels;
    private final ClusterNames clusters;
    private final LocalDate today;
    private final SubjectImports imports;

    SubjectView(HeldRecord held, PersonPolicy policy, ClusterNames clusters, LocalDate today) {
        this.held = held;
        this.policy = policy;
        this.labels = new PersonLabels(policy);
        this.clusters = clusters;
        this.today = today;
        this.imports = new SubjectImports(held);
    }

    /** Which others are in it by name; complete once it was disclosed. */
    DisclosedPeople shown() {
        return labels.shown();
    }

    DisclosedSubject disclose() {
        return new DisclosedSubject(
                today,
                record(held.person(), held.identity(), imports),
                contacts(held.contacts(), imports),
                Stream.concat(
                                held.pending().stream().flatMap(this::pending),
                                held.consents().stream().map(each -> consent(each, imports)))
                        .toList(),
                held.objectedSince(),
                held.ties().stream().map(each -> tie(each, imports)).toList(),
                held.corrections().stream()
                        .map(each ->
                                new DisclosedSubject.Correction(each.field().code(), each.on()))
                        .toList(),
                held.contestations().stream().map(this::contestation).toList(),
                imports.all(),
                imports.keptUntil(held.person().key().value()),
                held.before() == null ? null : earlier(held.before()));
    }

    private DisclosedSubject.Earlier earlier(HeldRecord.Before before) {
        SubjectImports then = new SubjectImports(held.person().key(), before.provenance());
        Person person = before.person();
        return new DisclosedSubject.Earlier(
                person == null ? null : record(person, before.identity(), then),
                contacts(before.contacts(), then),
                before.consents().stream()
                        .map(each -> consent(each, each.key(), "replaced", then))
                        .toList(),
                before.ties().stream().map(each -> tie(each, then)).toList());
    }

    private static List<DisclosedSubject.Contact> contacts(Map<Channel, String> values, SubjectImports imports) {
        List<DisclosedSubject.Contact> contacts = new ArrayList<>();
        values.forEach((channel, value) -> contacts.add(
                new DisclosedSubject.Contact(channel.code(), value, imports.of(channel), imports.keptUntil(channel))));
        return contacts;
    }

    private DisclosedSubject.Record record(Person person, @Nullable Identity identity, SubjectImports imports) {
        return new DisclosedSubject.Record(
                identity == null ? null : identity.sourceId(),
                identity == null ? null : identity.name(),
                person.namespace(),
                person.historical(),
                clusters.id(person.cluster()),
                person.discipline(),
                DateRange.textOf(person.born()),
                DateRange.textOf(person.died()),
                person.source(),
                imports.of(person.key().value()));
    }

    private DisclosedSubject.Consent consent(Consent consent, SubjectImports imports) {
        return consent(
                consent,
                consent.key(),
                consent.withdrawnOn() != null ? "withdrawn" : consent.overOn(today) ? "expired" : "active",
                imports);
    }

    /** A person who refuses one takes all of theirs out of its entry. */
    private Stream<DisclosedSubject.Consent> pending(PendingEntry entry) {
        return entry.consents().stream().map(consent -> consent(consent, entry.id(), "pending", imports));
    }

    private static DisclosedSubject.Consent consent(Consent consent, String id, String state, SubjectImports imports) {
        return new DisclosedSubject.Consent(
                id,
                consent.terms(),
                consent.withdrawnOn(),
                state,
                imports.of(consent.key()),
                imports.keptUntil(consent.key()));
    }

    private DisclosedSubject.Tie tie(HeldTie held, SubjectImports imports) {
        Tie tie = held.tie();
        return new DisclosedSubject.Tie(
                held.id(),
                tie.kind().code(),
                direction(tie),
                other(held),
                tie.facts(),
                imports.of(tie.key()),
                imports.keptUntil(tie.key()));
    }

    private String direction(Tie tie) {
        if (!tie.kind().directed()) {
            return "both";
        }
        return tie.from().equals(held.person().key()) ? "out" : "in";
    }

    private Other other(HeldTie tie) {
        if (tie.tie().kind().twoMode()) {
            Affiliation thing = tie.thing();
            if (thing == null) {
                return new Other("thing", null, null, null);
            }
            return policy.calls(thing)
                    ? new Other("thing", thing.id().text(), thing.name(), null)
                    : new Other(thing.id().kind().code(), null, null, clusters.id(thing.cluster()));
        }
        return labels.byName(tie.other(held.person().key()))
                .map(label -> new Other("person", label.id(), label.name(), label.detailText()))
                .orElseGet(() -> new Other("outside", null, null, null));
    }

    private DisclosedSubject.Contestation contestation(Contestation contestation) {
        return new DisclosedSubject.Contestation(
                contestation.id().toString(),
                tieId(contestation),
                contestation.kind().code(),
                contestation.reason().code(),
                contestation.on(),
                contestation.settledOn(),
                contestation.outcome() == null ? null : contestation.outcome().code());
    }

    private @Nullable String tieId(Contestation contestation) {
        return held.ties().stream()
                .filter(tie -> tie.tie().key().equals(contestation.tie()))
                .findFirst()
                .map(HeldTie::id)
                .orElse(null);
    }
}
