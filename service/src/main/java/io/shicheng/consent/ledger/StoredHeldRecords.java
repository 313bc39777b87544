package io.shicheng.consent.ledger;

import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.key.ErasureMark;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.Pseudonyms;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.ledger.memory.Ledger;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.ledger.pending.PendingConsents;
import io.shicheng.consent.subject.HeldRecord;
import io.shicheng.consent.subject.HeldRecord.HeldTie;
import io.shicheng.consent.subject.HeldRecords;
import io.shicheng.consent.subject.Provenance;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Correction;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.PersonalRecords.Earlier;
import io.shicheng.store.PersonalRecords.SubjectTie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is held, from the ledger and the store. */
final class StoredHeldRecords implements HeldRecords {
    private final StoreGroundsRegister register;
    private final PersonalRecords records;
    private final ImportHistory history;
    private final Vault vault;
    private final PendingConsents pending;

    StoredHeldRecords(
            StoreGroundsRegister register,
            PersonalRecords records,
            ImportHistory history,
            Vault vault,
            PendingConsents pending) {
        this.register = register;
        this.records = records;
        this.history = history;
        this.vault = vault;
        this.pending = pending;
    }

    @Override
    public Optional<HeldRecord> of(NodeKey key) {
        return records.person(key).map(this::held);
    }

    private HeldRecord held(Person person) {
        NodeKey key = person.key();
        List<HeldTie> ties = ties(key);
        Map<Long, Provenance.Import> imports = imports();
        Ledger.Entry entry = register.ledger().entryOf(key);
        Identity identity = vault.identityOf(person).orElse(null);
        List<Correction> corrections = new ArrayList<>();
        records.readCorrections(each -> {
            if (each.person().equals(key)) {
                corrections.add(each);
            }
        });
        List<Contestation> contestations = new ArrayList<>();
        records.readContestations(each -> {
            if (each.person().equals(key)) {
                contestations.add(each);
            }
        });
        return new HeldRecord(
                person,
                identity,
                entry == null ? Map.of() : contacts(key, entry),
                entry == null ? List.<Consent>of() : List.copyOf(entry.consents()),
                pending.of(key),
                objectedSince(key),
                ties,
                corrections,
                contestations,
                provenance(key, pending.of(key), imports),
                before(key, ties, imports));
    }

    private HeldRecord.@Nullable Before before(
            NodeKey key, List<HeldTie> standing, Map<Long, Provenance.Import> imports) {
        Earlier earlier = records.earlierOf(key);
        if (earlier.provenance().isEmpty()) {
            return null;
        }
        Person person = earlier.person();
        Map<String, Tie> changed = new HashMap<>();
        earlier.ties().forEach(tie -> changed.put(tie.key(), tie));
        List<HeldTie> ties = new ArrayList<>();
        for (HeldTie now : standing) {
            Tie tie = changed.get(now.tie().key());
            if (tie != null) {
                ties.add(new HeldTie(now.id(), tie, now.thing()));
            }
        }
        Map<Channel, String> contacts = new EnumMap<>(Channel.class);
        earlier.contacts()
                .forEach(each ->
                        vault.openContact(key, each.value()).ifPresent(value -> contacts.put(each.channel(), value)));
        return new HeldRecord.Before(
                person,
                person == null ? null : vault.identityOf(person).orElse(null),
                contacts,
                earlier.consents(),
                ties,
                provenance(earlier.provenance(), imports));
    }

    /** What keeps what is held of the person, and does not hold yet. */
    List<Consent> waiting(NodeKey person) {
        return pending.of(person).stream()
                .flatMap(entry -> entry.consents().stream())
                .toList();
    }

    private Map<Long, Provenance.Import> imports() {
        Map<Long, Provenance.Import> imports = new HashMap<>();
        history.all()
                .forEach(each -> imports.put(
                        each.revision(),
                        new Provenance.Import(each.revision(), each.at(), each.by(), each.keptUntil())));
        return imports;
    }

    private static Map<String, Provenance> provenance(
            Map<String, PersonalRecords.Provenance> stored, Map<Long, Provenance.Import> imports) {
        Map<String, Provenance> provenance = new HashMap<>();
        stored.forEach((key, each) -> {
            List<Long> revisions = each.imports();
            List<Provenance.Import> known = revisions == null
                    ? null
                    : revisions.stream()
                            .map(imports::get)
                            .filter(Objects::nonNull)
                            .toList();
            provenance.put(key, new Provenance(known, each.keptUntil()));
        });
        return provenance;
    }

    private Map<String, Provenance> provenance(
            NodeKey person, List<PendingEntry> waiting, Map<Long, Provenance.Import> imports) {
        Map<String, Provenance> provenance = provenance(records.provenanceOf(person), imports);
        for (PendingEntry entry : waiting) {
            PendingEntry.Brought brought = entry.brought();
            Provenance.Import one = brought == null ? null : imports.get(brought.revision());
            if (brought != null && one != null) {
                entry.consents()
                        .forEach(consent -> provenance.putIfAbsent(
                                consent.key(), new Provenance(List.of(one), brought.keptUntil())));
            }
        }
        return provenance;
    }

    private Map<Channel, String> contacts(NodeKey person, Ledger.Entry entry) {
        Map<Channel, String> contacts = new EnumMap<>(Channel.class);
        entry.contacts()
                .forEach((channel, detail) ->
                        vault.openContact(person, detail).ifPresent(value -> contacts.put(channel, value)));
        return contacts;
    }

    private @Nullable LocalDate objectedSince(NodeKey person) {
        LocalDate[] since = new LocalDate[1];
        records.readObjections(objection -> {
            if (objection.person().equals(person)) {
                since[0] = objection.since();
            }
        });
        ErasureMark mark = vault.erased().get(person);
        // of one that outlived an erasure no other day is known
        return since[0] == null && mark != null && mark.objected() ? mark.on() : since[0];
    }

    /** The ties of a person, with the ids by which that person speaks of them. */
    List<HeldTie> ties(NodeKey person) {
        // no project of a researcher can have a colon in its name
        Pseudonyms ids = vault.pseudonyms("own:" + person.value());
        List<HeldTie> ties = new ArrayList<>();
        for (SubjectTie own : records.tiesOf(person)) {
            String id = ids.of(new NodeKey(own.tie().key()));
            ties.add(new HeldTie(id, own.tie(), own.thing()));
        }
        return ties;
    }

    @Override
    public List<Contested> open() {
        List<Contested> open = new ArrayList<>();
        records.readContestations(contestation -> {
            if (contestation.open()) {
                open.add(new Contested(contestation, null));
            }
        });
        open.replaceAll(each ->
                new Contested(each.contestation(), tieOf(each.contestation()).orElse(null)));
        return open;
    }

    /** Empty if it is gone. */
    Optional<HeldTie> tieOf(Contestation contestation) {
        return ties(contestation.person()).stream()
                .filter(tie -> tie.tie().key().equals(contestation.tie()))
                .findFirst();
    }
}
