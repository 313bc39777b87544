package io.shicheng.store.neo4j;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.StewardCorrections;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Correction;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Identification;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.Revisions;
import io.shicheng.store.StoredChange;
import io.shicheng.store.neo4j.correction.CorrectionRows;
import io.shicheng.store.neo4j.driver.Commits;
import io.shicheng.store.neo4j.driver.CypherFiles;
import io.shicheng.store.retention.RecordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Transaction;

/** What people change about themselves, on Neo4j. */
final class Neo4jPersonalRecords implements PersonalRecords {
    private static final int BATCH = 5_000;

    private final Commits commits;

    private final Consumer<StoredChange> onStored;

    /** @param onStored told of each change once it is stored */
    Neo4jPersonalRecords(Commits commits, Consumer<StoredChange> onStored) {
        this.commits = commits;
        this.onStored = onStored;
    }

    @Override
    public Optional<Person> person(NodeKey key) {
        return people(List.of(key)).stream().findFirst();
    }

    @Override
    public List<Person> people(Collection<NodeKey> keys) {
        List<NodeKey> all = List.copyOf(keys);
        List<Person> found = new ArrayList<>();
        for (int start = 0; start < all.size(); start += BATCH) {
            List<NodeKey> batch = all.subList(start, Math.min(all.size(), start + BATCH));
            found.addAll(read("people_of_keys_read", keys(batch), Records::person));
        }
        return found;
    }

    @Override
    public Set<NodeKey> known(Collection<NodeKey> people) {
        return people(people).stream().map(Person::key).collect(Collectors.toSet());
    }

    @Override
    public void readObjections(Consumer<Objection> sink) {
        read("objections_read", Map.of(), Records::objection).forEach(sink);
    }

    @Override
    public void readEnds(RecordKind kind, BiConsumer<String, LocalDate> sink) {
        commits.reading(session -> {
            session.run(Labels.query("ends_read", kind))
                    .forEachRemaining(row -> sink.accept(
                            row.get("key").asString(), row.get("until").asLocalDate()));
            return kind;
        });
    }

    @Override
    public void readErasures(Consumer<Erasure> sink) {
        read("erasures_read", Map.of(), Records::erasure).forEach(sink);
    }

    @Override
    public List<StatedTie> statedTies(Collection<NodeKey> people) {
        return read("ties_stated_read", keys(people), Records::statedTie);
    }

    @Override
    public void readCorrections(Consumer<Correction> sink) {
        read("corrections_read", Map.of(), Records::correction).forEach(sink);
    }

    @Override
    public void readContestations(Consumer<Contestation> sink) {
        read("contestations_read", Map.of(), Records::contestation).forEach(sink);
    }

    @Override
    public void readRemovedTies(Consumer<String> keys) {
        read("removed_ties_read", Map.of(), row -> row.get("key").asString()).forEach(keys);
    }

    @Override
    public void readIdentifications(Consumer<Identification> sink) {
        read("identifications_read", Map.of(), Records::identification).forEach(sink);
    }

    @Override
    public StewardCorrections stewardCorrections() {
        return CorrectionRows.corrections(read("steward_corrections_read", Map.of(), row -> row));
    }

    @Override
    public List<SubjectTie> tiesOf(NodeKey person) {
        return read("ties_of_person_read", Map.of("key", person.value()), Records::subjectTie);
    }

    @Override
    public Map<String, Provenance> provenanceOf(NodeKey person) {
        Map<String, Provenance> provenance = new HashMap<>();
        read("provenance_of_person_read", Map.of("key", person.value()), row -> row)
                .forEach(row -> provenance.put(row.get("key").asString(), Records.provenance(row)));
        return provenance;
    }

    @Override
    public Earlier earlierOf(NodeKey person) {
        return Records.earlier(read("before_of_person_read", Map.of("key", person.value()), row -> row));
    }

    private <T> List<T> read(String query, Map<String, Object> parameters, Function<Record, T> record) {
        return commits.reading(
                session -> session.run(CypherFiles.query(query), parameters).list(record::apply));
    }

    @Override
    public long change(PersonalChange change, Runnable before) {
        if (change.isEmpty()) {
            return commits.state().last().number();
        }
        AtomicReference<Revisions> last = new AtomicReference<>(Revisions.NONE);
        Revisions after = commits.change(
                change.changesNetwork(),
                (transaction, revision) -> {
                    transaction.touches(touched -> ChangeTouches.of(change, touched));
                    write(change, transaction.statements());
                    List<String> groups = removeGroupNames(LocalDate.EPOCH, transaction.statements());
                    transaction.touches(touched -> touched.nodes("Organisation", groups));
                    before.run();
                    last.set(commits.state()); // no other change is stored until this one is
                },
                RunControl.NONE);
        onStored.accept(new StoredChange(last.get(), change, after));
        return after.last().number();
    }

    static void write(PersonalChange change, Transaction transaction) {
        GraphChange records = new GraphChange(
                List.of(), List.of(), List.of(), change.people(), List.of(), change.consents(), change.contacts());
        ChangeWriter.ofPeople(transaction).write(records);
        run(transaction, "objections_delete", keys(change.withoutObjection()));
        run(transaction, "objections_create", rows(change.objections().stream().map(Rows::objection)));
        run(transaction, "contacts_delete", keys(change.withoutContacts()));
        run(transaction, "contacts_of_keys_delete", slots(change.withoutContact()));
        run(transaction, "consents_delete", keys(change.erased()));
        run(transaction, "corrections_put", rows(change.corrections().stream().map(Rows::correction)));
        run(
                transaction,
                "contestations_put",
                rows(change.contestations().stream().map(Rows::contestation)));
        removeTies(change, transaction);
        run(transaction, "own_word_delete", keys(change.erased()));
        run(transaction, "people_delete_untied", keys(change.erased()));
        run(
                transaction,
                "identifications_put",
                rows(change.identifications().stream().map(Rows::identification)));
        run(transaction, "identifications_delete", Map.of("keys", change.withoutIdentifications()));
        if (!change.erased().isEmpty()) {
            run(transaction, "identifications_of_people_delete", keys(change.erased()));
        }
        run(transaction, "steward_corrections_delete", Map.of("keys", change.withoutStewardCorrections()));
        run(transaction, "steward_corrections_put", Map.of("rows", CorrectionRows.of(change.stewardCorrections())));
        run(transaction, "erasures_create", rows(change.erasures().stream().map(Rows::erasure)));
    }

    /**
     * A person who gathered a group may have taken back what its name rested on.
     *
     * @param today consents that end until then hold no more
     * @return the keys of the groups
     */
    static List<String> removeGroupNames(LocalDate today, Transaction transaction) {
        return transaction
                .run(CypherFiles.query("group_names_remove"), Map.of("today", today))
                .list(row -> row.get("key").asString());
    }

    private static void removeTies(PersonalChange change, Transaction transaction) {
        Map<TieKind, List<String>> keysByKind = new EnumMap<>(TieKind.class);
        for (StatedTie tie : change.withoutTies()) {
            keysByKind.computeIfAbsent(tie.kind(), _ -> new ArrayList<>()).add(tie.key());
        }
        List<String> removed = new ArrayList<>(change.removedTies());
        for (Contestation settled : change.contestations()) {
            if (settled.removedTheTie()) {
                keysByKind
                        .computeIfAbsent(settled.kind(), _ -> new ArrayList<>())
                        .add(settled.tie());
                removed.add(settled.tie());
            }
        }
        run(transaction, "removed_ties_put", Map.of("keys", removed));
        keysByKind.forEach((kind, keys) -> transaction
                .run(CypherFiles.query("ties_delete", kind), Map.of("keys", keys))
                .consume());
    }

    private static void run(Transaction transaction, String query, Map<String, Object> parameters) {
        transaction.run(CypherFiles.query(query), parameters).consume();
    }

    private static Map<String, Object> keys(Collection<NodeKey> people) {
        return Map.of("keys", people.stream().map(NodeKey::value).toList());
    }

    private static Map<String, Object> slots(List<PersonalChange.ContactSlot> slots) {
        return Map.of("keys", slots.stream().map(Rows::contactKey).toList());
    }

    private static Map<String, Object> rows(Stream<Map<String, Object>> rows) {
        return Map.of("rows", rows.toList());
    }
}
