package io.shicheng.store.neo4j;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Correction;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Identification;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.store.PersonalChange.ContactSlot;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as the parameters that the Cypher files take. What is null is left out, and so is a weight or confidence of
 * 1: most ties have no other, and each would take memory and disk.
 */
final class Rows {
    private final Map<String, Object> properties = new HashMap<>();

    private Rows() {}

    static Map<String, Object> cluster(Cluster cluster) {
        return new Rows()
                .put("key", cluster.key())
                .put("sourceId", cluster.sourceId())
                .put("nameZh", cluster.nameZh())
                .put("nameEn", cluster.nameEn())
                .put("latitude", cluster.latitude())
                .put("longitude", cluster.longitude())
                .properties;
    }

    static Map<String, Object> organisation(Organisation organisation) {
        Rows row = new Rows()
                .put("key", organisation.key())
                .put("namespace", organisation.namespace())
                .put("sourceId", organisation.sourceId())
                .put("name", organisation.name())
                .put("cluster", organisation.cluster())
                .put("source", organisation.source());
        return Map.of("kind", organisation.kind().label(), "properties", row.properties);
    }

    static Map<String, Object> work(Work work) {
        return new Rows()
                .put("key", work.key())
                .put("namespace", work.namespace())
                .put("sourceId", work.sourceId())
                .put("title", work.title())
                .put("year", work.year())
                .put("cluster", work.cluster())
                .put("source", work.source())
                .properties;
    }

    static Map<String, Object> person(Person person) {
        Rows row = new Rows()
                .put("key", person.key())
                .put("namespace", person.namespace())
                .put("cluster", person.cluster())
                .put("discipline", person.discipline())
                .put("born", person.born())
                .put("died", person.died())
                .put("historical", person.historical())
                .put("source", person.source());
        return row.put(
                        "identity",
                        person.identity() == null ? null : person.identity().bytes())
                .properties;
    }

    static Map<String, Object> tie(Tie tie) {
        TieFacts facts = tie.facts();
        Rows row = new Rows()
                .put("key", tie.key())
                .put("basis", facts.basis().name())
                .put("source", facts.source())
                .put("sourceKey", facts.sourceKey())
                .put("since", facts.since())
                .put("until", facts.until())
                .put("weight", facts.weight() == 1 ? null : (Double) facts.weight())
                .put("confidence", facts.confidence() == 1 ? null : (Double) facts.confidence())
                .put("role", facts.role())
                .put("department", facts.department())
                .put("level", facts.level() == null ? null : facts.level().name());
        return Map.of("from", tie.from().value(), "to", tie.to().value(), "properties", row.properties);
    }

    static Map<String, Object> consent(Consent consent) {
        ConsentTerms terms = consent.terms();
        Rows row = new Rows()
                .put("key", consent.key())
                .put("person", consent.person())
                .put("scope", terms.scope().name())
                .put("purpose", terms.purpose())
                .put("receiver", terms.receiver())
                .put("givenOn", terms.givenOn())
                .put("expiresOn", terms.expiresOn())
                .put("how", terms.how())
                .put("evidence", terms.evidence())
                .put("textVersion", terms.textVersion())
                .put("withdrawnOn", consent.withdrawnOn());
        return Map.of("person", consent.person().value(), "properties", row.properties);
    }

    static Map<String, Object> contact(ContactDetail contact) {
        Rows row = new Rows()
                .put("key", contact.key())
                .put("person", contact.person())
                .put("channel", contact.channel().name())
                .put("value", contact.value().bytes());
        return Map.of("person", contact.person().value(), "properties", row.properties);
    }

    static Map<String, Object> objection(Objection objection) {
        return Map.of("person", objection.person().value(), "since", objection.since());
    }

    static Map<String, Object> erasure(Erasure erasure) {
        return Map.of(
                "receipt",
                erasure.receipt().toString(),
                "person",
                erasure.person().value(),
                "on",
                erasure.on());
    }

    static Map<String, Object> correction(Correction correction) {
        Rows row = new Rows()
                .put(
                        "key",
                        correction.person().value() + ' ' + correction.field().name())
                .put("person", correction.person())
                .put("field", correction.field().name())
                .put("on", correction.on());
        return Map.of("person", correction.person().value(), "properties", row.properties);
    }

    static Map<String, Object> identification(Identification identification) {
        return new Rows()
                .put("key", identification.key())
                .put("one", identification.one())
                .put("other", identification.other())
                .put("verdict", identification.verdict().name())
                .put("on", identification.on())
                .put("by", identification.by())
                .properties;
    }

    static Map<String, Object> contestation(Contestation contestation) {
        Rows row = new Rows()
                .put("id", contestation.id().toString())
                .put("person", contestation.person())
                .put("kind", contestation.kind().name())
                .put("tie", contestation.tie())
                .put("reason", contestation.reason().name())
                .put("on", contestation.on())
                .put("settledOn", contestation.settledOn())
                .put(
                        "outcome",
                        contestation.outcome() == null
                                ? null
                                : contestation.outcome().name());
        return Map.of("person", contestation.person().value(), "properties", row.properties);
    }

    static String contactKey(ContactSlot slot) {
        return ContactDetail.keyOf(slot.person(), slot.channel());
    }

    private Rows put(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case NodeKey key -> properties.put(name, key.value());
            case DateRange range -> {
                put(name + "Earliest", range.earliest());
                put(name + "Latest", range.latest());
            }
            default -> properties.put(name, value);
        }
        return this;
    }
}
