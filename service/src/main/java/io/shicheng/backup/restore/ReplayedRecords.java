package io.shicheng.backup.restore;

import io.shicheng.consent.key.KeyCopies.OpenKeys;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.TieCorrection;
import io.shicheng.store.dump.RecordFamily;
import io.shicheng.store.dump.StoredRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The records of a backup as they are to be today: without what people took back since. They come in the order of
 * {@link RecordFamily#all}.
 */
@HoldsPeople
final class ReplayedRecords {
    private static final String KEY = "key";
    private static final String PERSON = "person";
    private static final String IDENTITY = "identity";
    private static final String WITHDRAWN = "withdrawnOn";
    private static final String LABELS = "labels";

    private final RightsSince rights;
    private final OpenKeys keys;
    private final LocalDate today;
    private final Set<NodeKey> known = new HashSet<>();
    private final Set<NodeKey> objecting = new HashSet<>();
    private final Set<NodeKey> consenting = new HashSet<>();
    private final Set<NodeKey> contactable = new HashSet<>();
    private final Set<NodeKey> historical = new HashSet<>();
    private final Set<String> receipts = new HashSet<>();
    private final Set<String> neverWere = new HashSet<>();
    private long erased;
    private long withdrawn;
    private long objections;

    ReplayedRecords(RightsSince rights, OpenKeys keys, LocalDate today) {
        this.rights = rights;
        this.keys = keys;
        this.today = today;
    }

    /** A record as it is to be, or none if it is gone. */
    Optional<StoredRecord> replay(RecordFamily family, StoredRecord record) {
        if (family.kind() != null) {
            return tie(family, record);
        }
        return switch (family.name()) {
            case "people" -> Optional.of(person(record));
            case "consents" -> consent(record);
            case "contacts" -> ofPerson(record).filter(each -> contactable.contains(personOf(each)));
            case "objections" -> objection(record);
            case "corrections", "contestations" -> ofPerson(record);
            case "steward-corrections" -> stewardCorrection(record);
            case "erasures" -> {
                receipts.add(String.valueOf(record.properties().get("receipt")));
                yield Optional.of(record);
            }
            default -> Optional.of(record);
        };
    }

    private static NodeKey personOf(StoredRecord record) {
        return new NodeKey(String.valueOf(record.properties().get(PERSON)));
    }

    private Optional<StoredRecord> ofPerson(StoredRecord record) {
        return rights.isErased(personOf(record)) ? Optional.empty() : Optional.of(record);
    }

    /** It goes with either end of a tie, and a tie that never was with it. */
    private Optional<StoredRecord> stewardCorrection(StoredRecord record) {
        Map<String, Object> properties = record.properties();
        NodeKey person = personOf(record);
        Object other = properties.get("other");
        boolean gone = rights.isErased(person) || other != null && rights.isErased(new NodeKey(String.valueOf(other)));
        if (gone && properties.containsKey("kind") && !properties.containsKey("tie")) {
            neverWere.add(String.valueOf(properties.get(KEY)));
        }
        boolean sealed = properties.containsKey("name") && !keys.holdsKeyOf(person);
        return gone || sealed ? Optional.empty() : Optional.of(record);
    }

    private StoredRecord person(StoredRecord record) {
        Map<String, Object> properties = new HashMap<>(record.properties());
        NodeKey person = new NodeKey(String.valueOf(properties.get(KEY)));
        if (rights.concern(person)) {
            known.add(person);
        }
        if (rights.isErased(person)) {
            erased++;
            properties.keySet().retainAll(Set.of(KEY, "keptUntil"));
            properties.put("historical", false);
            properties.put("imports", List.of());
        } else {
            if (Boolean.TRUE.equals(properties.get("historical"))) {
                historical.add(person);
            }
            if (properties.containsKey(IDENTITY) && !keys.holdsKeyOf(person)) {
                properties.remove(IDENTITY); // nothing opens it any more
            }
        }
        return with(record, properties);
    }

    private static StoredRecord with(StoredRecord record, Map<String, Object> properties) {
        Map<String, Object> content = new HashMap<>(record.content());
        content.put(StoredRecord.PROPERTIES, properties);
        return new StoredRecord(record.subject(), content);
    }

    private Optional<StoredRecord> consent(StoredRecord record) {
        Map<String, Object> properties = new HashMap<>(record.properties());
        NodeKey person = personOf(record);
        if (properties.get("givenOn") instanceof LocalDate given && rights.isOutdated(person, given)) {
            return Optional.empty();
        }
        @Nullable LocalDate taken = rights.withdrawnOn(String.valueOf(properties.get(KEY)), person);
        if (taken != null && !properties.containsKey(WITHDRAWN)) {
            properties.put(WITHDRAWN, taken);
            withdrawn++;
        }
        if (!isOver(properties.get(WITHDRAWN)) && !isOver(properties.get("expiresOn"))) {
            consenting.add(person);
            if ("CONTACT".equals(properties.get("scope"))) {
                contactable.add(person);
            }
        }
        return Optional.of(with(record, properties));
    }

    private boolean isOver(@Nullable Object day) {
        return day instanceof LocalDate end && !end.isAfter(today);
    }

    private Optional<StoredRecord> objection(StoredRecord record) {
        NodeKey person = personOf(record);
        if (rights.isErased(person) || rights.hasLifted(person)) {
            return Optional.empty();
        }
        objecting.add(person);
        return Optional.of(record);
    }

    /** A tie that was stated stays as long as one who states it consents, as when somebody takes that back. */
    private Optional<StoredRecord> tie(RecordFamily family, StoredRecord record) {
        NodeKey from = new NodeKey(String.valueOf(record.content().get("from")));
        NodeKey to = new NodeKey(String.valueOf(record.content().get("to")));
        if (family.kind() != null && neverWere.contains(TieCorrection.pair(family.kind(), from, to))) {
            return Optional.empty();
        }
        boolean stated = "STATED".equals(record.properties().get("basis"));
        if (!stated || !rights.concern(from) && !rights.concern(to)) {
            return Optional.of(record);
        }
        boolean two = family.kind() != null && family.kind().twoMode();
        boolean holds = consenting.contains(from)
                || !two && consenting.contains(to)
                || historical.contains(from) && (two || historical.contains(to));
        return holds ? Optional.of(record) : Optional.empty();
    }

    /** What is to be there beside what was in the backup of a family, once all of that went through. */
    List<StoredRecord> added(RecordFamily family) {
        List<StoredRecord> added = new ArrayList<>();
        if (family.name().equals("objections")) {
            rights.objected().forEach((person, since) -> {
                if (known.contains(person) && !rights.isErased(person) && objecting.add(person)) {
                    objections++;
                    added.add(made(family, "Objection", person, Map.of(PERSON, person.value(), "since", since)));
                }
            });
        }
        if (family.name().equals("erasures")) {
            rights.erased().forEach((person, erasure) -> {
                String receipt = erasure.receipt() == null ? UUID.randomUUID().toString() : erasure.receipt();
                if (known.contains(person) && receipts.add(receipt)) {
                    added.add(made(
                            family,
                            "Erasure",
                            person,
                            Map.of("receipt", receipt, PERSON, person.value(), "on", erasure.on())));
                }
            });
        }
        return added;
    }

    private static StoredRecord made(
            RecordFamily family, String label, NodeKey person, Map<String, Object> properties) {
        return new StoredRecord(
                family.subjectOf(person.value()),
                Map.of(PERSON, person.value(), LABELS, List.of(label), StoredRecord.PROPERTIES, properties));
    }

    long erased() {
        return erased;
    }

    long withdrawn() {
        return withdrawn;
    }

    long objections() {
        return objections;
    }
}
