package io.shicheng.store.neo4j;

import io.shicheng.graph.Affiliation;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.ShownId;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Correction;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Identification;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.CreditLevel;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.PersonalRecords.Earlier;
import io.shicheng.store.PersonalRecords.Provenance;
import io.shicheng.store.PersonalRecords.StatedTie;
import io.shicheng.store.PersonalRecords.SubjectTie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.MapAccessor;

/** The rows that the Cypher files return, as records of the vocabulary. */
final class Records {
    private Records() {}

    static Cluster cluster(Record row) {
        return new Cluster(
                key(row),
                row.get("sourceId").asString(),
                text(row, "nameZh"),
                text(row, "nameEn"),
                number(row, "latitude"),
                number(row, "longitude"));
    }

    static Organisation organisation(Record row) {
        return new Organisation(
                key(row),
                NodeKind.valueOf(row.get("kind").asString()),
                text(row, "namespace"),
                row.get("sourceId").asString(),
                text(row, "name"),
                optionalKey(row, "cluster"),
                text(row, "source"));
    }

    static Work work(Record row) {
        return new Work(
                key(row),
                text(row, "namespace"),
                row.get("sourceId").asString(),
                text(row, "title"),
                range(row, "yearEarliest", "yearLatest"),
                optionalKey(row, "cluster"),
                text(row, "source"));
    }

    static Person person(MapAccessor row) {
        return new Person(
                key(row),
                text(row, "namespace"),
                optionalKey(row, "cluster"),
                text(row, "discipline"),
                range(row, "bornEarliest", "bornLatest"),
                range(row, "diedEarliest", "diedLatest"),
                row.get("historical").asBoolean(),
                text(row, "source"),
                row.get("identity").isNull()
                        ? null
                        : new Sealed(row.get("identity").asByteArray()));
    }

    static Tie tie(TieKind kind, MapAccessor row) {
        String level = text(row, "level");
        return new Tie(
                row.get("key").asString(),
                kind,
                new NodeKey(row.get("from").asString()),
                new NodeKey(row.get("to").asString()),
                new TieFacts(
                        Basis.valueOf(row.get("basis").asString()),
                        row.get("source").asString(),
                        range(row, "sinceEarliest", "sinceLatest"),
                        range(row, "untilEarliest", "untilLatest"),
                        row.get("weight").asDouble(1),
                        row.get("confidence").asDouble(1),
                        text(row, "role"),
                        text(row, "department"),
                        level == null ? null : CreditLevel.valueOf(level),
                        text(row, "sourceKey")));
    }

    static Consent consent(MapAccessor row) {
        return new Consent(
                row.get("key").asString(),
                new NodeKey(row.get("person").asString()),
                new ConsentTerms(
                        ConsentScope.valueOf(row.get("scope").asString()),
                        row.get("purpose").asString(),
                        row.get("receiver").asString(),
                        row.get("givenOn").asLocalDate(),
                        date(row, "expiresOn"),
                        row.get("how").asString(),
                        row.get("evidence").asString(),
                        text(row, "textVersion")),
                date(row, "withdrawnOn"));
    }

    static Objection objection(Record row) {
        return new Objection(
                new NodeKey(row.get("person").asString()), row.get("since").asLocalDate());
    }

    static Erasure erasure(Record row) {
        return new Erasure(
                UUID.fromString(row.get("receipt").asString()),
                new NodeKey(row.get("person").asString()),
                row.get("on").asLocalDate());
    }

    static Correction correction(Record row) {
        return new Correction(
                new NodeKey(row.get("person").asString()),
                Correction.Field.valueOf(row.get("field").asString()),
                row.get("on").asLocalDate());
    }

    static Identification identification(Record row) {
        return new Identification(
                new NodeKey(row.get("one").asString()),
                new NodeKey(row.get("other").asString()),
                Identification.Verdict.valueOf(row.get("verdict").asString()),
                row.get("on").asLocalDate(),
                text(row, "by"));
    }

    static Contestation contestation(Record row) {
        String outcome = text(row, "outcome");
        return new Contestation(
                UUID.fromString(row.get("id").asString()),
                new NodeKey(row.get("person").asString()),
                TieKind.valueOf(row.get("kind").asString()),
                row.get("tie").asString(),
                Contestation.Reason.valueOf(row.get("reason").asString()),
                row.get("on").asLocalDate(),
                date(row, "settledOn"),
                outcome == null ? null : Contestation.Outcome.valueOf(outcome));
    }

    static SubjectTie subjectTie(Record row) {
        String thing = text(row, "thingId");
        return new SubjectTie(
                tie(TieKind.valueOf(row.get("kind").asString()), row), thing == null ? null : thing(row, thing));
    }

    private static Affiliation thing(Record row, String id) {
        Set<NodeKey> conveners = new HashSet<>(row.get("conveners").asList(key -> new NodeKey(key.asString())));
        return new Affiliation(
                ShownId.of(NodeKind.valueOf(row.get("thingKind").asString()), text(row, "thingNamespace"), id),
                text(row, "thingName"),
                optionalKey(row, "thingCluster"),
                row.get("thingCited").asBoolean(),
                conveners);
    }

    static Provenance provenance(MapAccessor row) {
        Value imports = row.get("imports");
        return new Provenance(imports.isNull() ? null : imports.asList(Value::asLong), date(row, "keptUntil"));
    }

    /** Rows of {@code before_of_person_read}. */
    static Earlier earlier(List<Record> rows) {
        List<Person> people = new ArrayList<>();
        List<Consent> consents = new ArrayList<>();
        List<ContactDetail> contacts = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        Map<String, Provenance> provenance = new HashMap<>();
        for (Record row : rows) {
            Map<String, Object> before = Before.of(row.get("properties").asMap(Value::asObject));
            switch (row.get("what").asString()) {
                case "people" -> people.add(person(Values.value(before)));
                case "consents" -> consents.add(consent(Values.value(before)));
                case "contacts" -> contacts.add(contact(Values.value(before)));
                default -> {
                    before.put("from", row.get("from").asString());
                    before.put("to", row.get("to").asString());
                    ties.add(tie(TieKind.valueOf(row.get("kind").asString()), Values.value(before)));
                }
            }
            provenance.put(String.valueOf(before.get("key")), provenance(Values.value(before)));
        }
        return new Earlier(people.isEmpty() ? null : people.getFirst(), consents, contacts, ties, provenance);
    }

    static StatedTie statedTie(Record row) {
        return new StatedTie(
                TieKind.valueOf(row.get("kind").asString()),
                row.get("key").asString(),
                new NodeKey(row.get("from").asString()),
                new NodeKey(row.get("to").asString()));
    }

    static ContactDetail contact(MapAccessor row) {
        return new ContactDetail(
                new NodeKey(row.get("person").asString()),
                Channel.valueOf(row.get("channel").asString()),
                new Sealed(row.get("value").asByteArray()));
    }

    private static NodeKey key(MapAccessor row) {
        return new NodeKey(row.get("key").asString());
    }

    private static @Nullable NodeKey optionalKey(MapAccessor row, String name) {
        String key = text(row, name);
        return key == null ? null : new NodeKey(key);
    }

    private static @Nullable String text(MapAccessor row, String name) {
        Value value = row.get(name);
        return value.isNull() ? null : value.asString();
    }

    private static @Nullable Double number(MapAccessor row, String name) {
        Value value = row.get(name);
        return value.isNull() ? null : (Double) value.asDouble();
    }

    private static @Nullable LocalDate date(MapAccessor row, String name) {
        Value value = row.get(name);
        return value.isNull() ? null : value.asLocalDate();
    }

    private static @Nullable DateRange range(MapAccessor row, String earliestName, String latestName) {
        LocalDate earliest = date(row, earliestName);
        LocalDate latest = date(row, latestName);
        return earliest == null && latest == null ? null : new DateRange(earliest, latest);
    }
}
