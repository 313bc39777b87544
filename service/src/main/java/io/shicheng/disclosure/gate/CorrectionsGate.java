package io.shicheng.disclosure.gate;

import io.shicheng.consent.ConsentException;
import io.shicheng.consent.Consents;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.correction.RecordCorrections;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.identity.CorrectedRecords;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.subject.DisclosedCorrection;
import io.shicheng.disclosure.subject.DisclosedHeldRecord;
import io.shicheng.graph.Affiliation;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.ShownId;
import io.shicheng.graph.correction.Entered;
import io.shicheng.graph.correction.FactCorrection;
import io.shicheng.graph.correction.FactCorrection.Fact;
import io.shicheng.graph.correction.StewardCorrections;
import io.shicheng.graph.correction.TieCorrection;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.snapshot.NetworkRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a steward historical people as files have them, and what was put right. */
@Component
class CorrectionsGate implements CorrectedRecords {
    private final RecordCorrections corrections;
    private final Consents consents;
    private final GroundsRegister register;
    private final NetworkRecords network;

    CorrectionsGate(
            RecordCorrections corrections, Consents consents, GroundsRegister register, NetworkRecords network) {
        this.corrections = corrections;
        this.consents = consents;
        this.register = register;
        this.network = network;
    }

    @Override
    public DisclosedHeldRecord record(Viewer viewer, String person) {
        Shown shown = shown(viewer);
        RecordCorrections.Held held = corrections.held(key(person));
        StewardCorrections all = corrections.all();
        NodeKey key = held.person().key();
        List<DisclosedHeldRecord.Fact> facts = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            facts.add(new DisclosedHeldRecord.Fact(
                    fact.code(),
                    said(held, fact),
                    all.facts().stream()
                            .filter(each -> each.person().equals(key) && each.fact() == fact)
                            .findFirst()
                            .map(shown::fact)
                            .orElse(null)));
        }
        List<DisclosedHeldRecord.Tie> ties = new ArrayList<>();
        held.ties().forEach(tie -> shown.tie(tie, key, all).ifPresent(ties::add));
        return new DisclosedHeldRecord(shown.person(key), facts, ties);
    }

    private static @Nullable String said(RecordCorrections.Held held, Fact fact) {
        Person person = held.person();
        return switch (fact) {
            case NAME -> held.name();
            case BORN -> DateRange.textOf(person.born());
            case DIED -> DateRange.textOf(person.died());
            case DISCIPLINE -> person.discipline();
            case CLUSTER -> held.cluster();
        };
    }

    @Override
    public List<DisclosedCorrection> corrections(Viewer viewer) {
        Shown shown = shown(viewer);
        StewardCorrections all = corrections.all();
        List<DisclosedCorrection> told = new ArrayList<>();
        all.facts().forEach(each -> told.add(shown.fact(each)));
        all.ties().forEach(each -> told.add(shown.tie(each)));
        return told;
    }

    @Override
    public void correct(Viewer viewer, String person, Map<String, String> values, String source) {
        mustBeSteward(viewer);
        corrections.correct(key(person), values, source, viewer.actor());
    }

    @Override
    public void correctDates(Viewer viewer, String person, String tie, String since, String until, String source) {
        mustBeSteward(viewer);
        corrections.correctDates(key(person), tie, since, until, source, viewer.actor());
    }

    @Override
    public void neverWas(Viewer viewer, String person, String tie, String source) {
        mustBeSteward(viewer);
        corrections.neverWas(key(person), tie, source, viewer.actor());
    }

    @Override
    public void takeBack(Viewer viewer, String id) {
        mustBeSteward(viewer);
        corrections.takeBack(id, viewer.actor());
    }

    private Shown shown(Viewer viewer) {
        mustBeSteward(viewer);
        return new Shown(new PersonLabels(new PersonPolicy(viewer, register.current())), clusterIds());
    }

    private Map<NodeKey, String> clusterIds() {
        Map<NodeKey, String> ids = new HashMap<>();
        for (Cluster each : network.clusters()) {
            ids.put(each.key(), each.sourceId());
        }
        return ids;
    }

    private static void mustBeSteward(Viewer viewer) {
        if (!(viewer instanceof Viewer.Steward)) {
            throw DisclosureException.of(Reason.NOT_ALLOWED, "consents.steward");
        }
    }

    private NodeKey key(String record) {
        return consents.person("", record).orElseThrow(() -> ConsentException.of("unknown_person", "person", null));
    }

    /** What one steward sees; all whom it names are historical. */
    private final class Shown {
        private final PersonLabels labels;
        private final Map<NodeKey, String> clusters;

        Shown(PersonLabels labels, Map<NodeKey, String> clusters) {
            this.labels = labels;
            this.clusters = clusters;
        }

        Label.@Nullable Named person(NodeKey key) {
            return register.current().historical(key) ? labels.byName(key).orElse(null) : null;
        }

        DisclosedCorrection fact(FactCorrection each) {
            FactCorrection.Value value = each.value();
            String right = switch (each.fact()) {
                case NAME -> corrections.nameGiven(each).orElse(null);
                case BORN, DIED -> DateRange.textOf(value.date());
                case DISCIPLINE -> value.discipline();
                case CLUSTER -> value.cluster() == null ? null : clusters.get(value.cluster());
            };
            Label.Named person = person(each.person());
            return told(each.entered(), person, each.fact().code(), person == null ? null : right, null, null, null);
        }

        DisclosedCorrection tie(TieCorrection each) {
            TieCorrection.Dates dates = each.dates();
            return told(
                    each.entered(),
                    person(each.from()),
                    dates == null ? "never" : "dates",
                    dates == null ? null : DateRange.textOf(dates.since()),
                    dates == null ? null : DateRange.textOf(dates.until()),
                    each.kind().code(),
                    each.kind().twoMode() ? null : person(each.to()));
        }

        private static DisclosedCorrection told(
                Entered entered,
                Label.@Nullable Named person,
                String what,
                @Nullable String value,
                @Nullable String until,
                @Nullable String kind,
                Label.@Nullable Named other) {
            return new DisclosedCorrection(
                    entered.id().toString(),
                    person,
                    what,
                    value,
                    until,
                    kind,
                    other,
                    entered.source(),
                    entered.on(),
                    entered.by());
        }

        Optional<DisclosedHeldRecord.Tie> tie(RecordCorrections.HeldTie held, NodeKey person, StewardCorrections all) {
            Tie tie = held.tie();
            boolean outgoing = tie.from().equals(person);
            return end(held.thing(), outgoing ? tie.to() : tie.from())
                    .map(end -> new DisclosedHeldRecord.Tie(
                            held.id(),
                            tie.kind().code(),
                            outgoing,
                            end.id(),
                            end.name(),
                            DateRange.textOf(tie.facts().since()),
                            DateRange.textOf(tie.facts().until()),
                            tie.facts().source(),
                            correctionOf(tie, all)));
        }

        private record End(String id, @Nullable String name) {}

        /** Groups that people gather themselves are left out: who gathers them is nobody's to tell. */
        private Optional<End> end(@Nullable Affiliation thing, NodeKey key) {
            if (thing == null) {
                return Optional.ofNullable(person(key)).map(named -> new End(named.id(), named.name()));
            }
            ShownId id = thing.id();
            return id.kind() == NodeKind.GROUP ? Optional.empty() : Optional.of(new End(id.text(), thing.name()));
        }

        private @Nullable DisclosedCorrection correctionOf(Tie tie, StewardCorrections all) {
            String pair = TieCorrection.pair(tie.kind(), tie.from(), tie.to());
            return all.ties().stream()
                    .filter(each -> each.key().equals(pair) || each.key().equals(tie.key()))
                    .sorted((one, other) -> Boolean.compare(other.never(), one.never()))
                    .findFirst()
                    .map(this::tie)
                    .orElse(null);
        }
    }
}
