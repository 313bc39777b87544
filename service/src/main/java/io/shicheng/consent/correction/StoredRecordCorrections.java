package io.shicheng.consent.correction;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.Grounds;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.Pseudonyms;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.ledger.memory.Ledger;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.Entered;
import io.shicheng.graph.correction.FactCorrection;
import io.shicheng.graph.correction.FactCorrection.Fact;
import io.shicheng.graph.correction.StewardCorrections;
import io.shicheng.graph.correction.TieCorrection;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.message.Word;
import io.shicheng.schema.Table;
import io.shicheng.schema.form.CorrectedValues;
import io.shicheng.schema.form.Forms;
import io.shicheng.schema.name.LivingNames;
import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.correction.CorrectedStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Corrections by stewards in the store; names sealed on the way. Thread-safe. */
@HoldsPeople
final class StoredRecordCorrections implements RecordCorrections {
    private final StoreGroundsRegister register;
    private final PersonalRecords records;
    private final CorrectedStore network;
    private final ClusterDirectory clusters;
    private final Vault vault;
    private final AuditLog audit;
    private final Forms forms;
    private final Clock clock;

    StoredRecordCorrections(
            StoreGroundsRegister register,
            PersonalRecords records,
            CorrectedStore network,
            ClusterDirectory clusters,
            Vault vault,
            AuditLog audit,
            Forms forms,
            Clock clock) {
        this.register = register;
        this.records = records;
        this.network = network;
        this.clusters = clusters;
        this.vault = vault;
        this.audit = audit;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public Held held(NodeKey person) {
        Person stored = historical(person);
        return new Held(
                stored,
                vault.identityOf(stored).map(Identity::name).orElse(null),
                clusters.all().stream()
                        .filter(each -> each.key().equals(stored.cluster()))
                        .findFirst()
                        .map(Cluster::sourceId)
                        .orElse(null),
                ties(person));
    }

    private Person historical(NodeKey key) {
        Person person = records.person(key).orElseThrow(() -> ConsentException.of("unknown_person", "person", null));
        if (!person.historical()) {
            throw ConsentException.of("historical_only", "person", null);
        }
        if (!register.current().historical(key)) {
            throw ConsentException.of("unknown_person", "person", null); // past the last day, and as if gone
        }
        return person;
    }

    private List<HeldTie> ties(NodeKey person) {
        // no project of a researcher can have a colon in its name
        Pseudonyms ids = vault.pseudonyms("corrections:ties");
        Grounds today = register.current();
        return records.tiesOf(person).stream()
                .filter(each -> each.thing() != null || today.historical(otherEnd(each.tie(), person)))
                .map(each -> new HeldTie(ids.of(new NodeKey(each.tie().key())), each.tie(), each.thing()))
                .toList();
    }

    private static NodeKey otherEnd(Tie tie, NodeKey person) {
        return tie.from().equals(person) ? tie.to() : tie.from();
    }

    @Override
    public void correct(NodeKey key, Map<String, String> values, String source, Actor by) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        values.keySet().forEach(code -> facts.add(fact(code)));
        if (facts.isEmpty()) {
            throw ConsentException.of("nothing_corrected", "field", null);
        }
        CorrectedValues read = forms.corrected(Table.PEOPLE, filled(values, source));
        change(
                ledger -> {
                    Person stored = historical(key);
                    records.readCorrections(own -> {
                        if (own.person().equals(key)
                                && facts.stream()
                                        .anyMatch(each ->
                                                each.code().equals(own.field().code()))) {
                            throw ConsentException.of(
                                    "corrected_themselves",
                                    "field",
                                    null,
                                    Word.of("field", own.field().code()));
                        }
                    });
                    refuseNames(read.source(), ledger);
                    List<FactCorrection> made =
                            new CorrectedFacts(stored, read, clusters.all(), vault).of(facts, entered(read, by));
                    Person corrected = network.people(List.of(key)).getFirst();
                    PersonalChange change = new PersonalChange();
                    for (FactCorrection each : made) {
                        corrected = each.over(corrected);
                        change.correction(each);
                    }
                    CorrectedFacts.mustStayHistorical(corrected, read.source(), LocalDate.now(clock));
                    return new Work(change, AuditAction.RECORD_CORRECTED, codes(facts), List.of(key));
                },
                by);
    }

    private static Fact fact(String code) {
        return Fact.ofCode(code)
                .orElseThrow(() -> ConsentException.of(
                        "unknown_field",
                        code,
                        null,
                        Word.allTyped(
                                "field",
                                Arrays.stream(Fact.values()).map(Fact::code).toList())));
    }

    private static String codes(Set<Fact> facts) {
        return facts.stream().map(Fact::code).collect(Collectors.joining(", "));
    }

    private static Map<String, String> filled(Map<String, String> values, String source) {
        Map<String, String> filled = new HashMap<>();
        values.forEach((column, value) -> filled.put(column, value.strip()));
        filled.put("source", source.strip());
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    private Function<UUID, Entered> entered(CorrectedValues read, Actor by) {
        return id -> new Entered(id, read.source(), LocalDate.now(clock), by.account());
    }

    private void refuseNames(String source, Ledger ledger) {
        LivingNames living = new LivingNames();
        ledger.entries().forEach((person, entry) -> {
            if (!entry.historical() && entry.identity() != null) {
                vault.openIdentity(person, entry.identity()).map(Identity::name).ifPresent(living::add);
            }
        });
        Forms.refuseNames(living, source);
    }

    @Override
    public void correctDates(NodeKey person, String tie, String since, String until, String source, Actor by) {
        CorrectedValues read = forms.corrected(Table.TIES, filled(Map.of("since", since, "until", until), source));
        DateRange from = read.from();
        if (from != null && read.until() != null && from.isCertainlyAfter(read.until())) {
            throw ConsentException.of("since_after_until", "since", since);
        }
        correctTie(person, tie, read, by, found -> entered -> TieCorrection.of(found, from, read.until(), entered));
    }

    @Override
    public void neverWas(NodeKey person, String tie, String source, Actor by) {
        CorrectedValues read = forms.corrected(Table.TIES, filled(Map.of(), source));
        correctTie(
                person,
                tie,
                read,
                by,
                found -> entered -> new TieCorrection(found.kind(), found.from(), found.to(), null, entered));
    }

    private void correctTie(
            NodeKey person,
            String tie,
            CorrectedValues read,
            Actor by,
            Function<Tie, Function<Entered, TieCorrection>> correction) {
        change(
                ledger -> {
                    historical(person);
                    refuseNames(read.source(), ledger);
                    Tie found = ties(person).stream()
                            .filter(each -> each.id().equals(tie))
                            .findFirst()
                            .map(HeldTie::tie)
                            .orElseThrow(() -> ConsentException.of("unknown_tie", "tie", tie));
                    TieCorrection made =
                            correction.apply(found).apply(entered(read, by).apply(UUID.randomUUID()));
                    return new Work(
                            new PersonalChange().correction(made),
                            AuditAction.RECORD_CORRECTED,
                            word(made) + " " + found.kind().code(),
                            people(made));
                },
                by);
    }

    private static String word(TieCorrection correction) {
        return correction.never() ? "never" : "dates";
    }

    private static List<NodeKey> people(TieCorrection correction) {
        return correction.kind().twoMode() ? List.of(correction.from()) : List.of(correction.from(), correction.to());
    }

    @Override
    public StewardCorrections all() {
        return records.stewardCorrections();
    }

    @Override
    public Optional<String> nameGiven(FactCorrection correction) {
        return Optional.ofNullable(correction.value().name())
                .flatMap(name -> vault.openIdentity(correction.person(), name))
                .map(Identity::name);
    }

    @Override
    public void takeBack(String id, Actor by) {
        change(
                _ -> {
                    StewardCorrections all = all();
                    for (FactCorrection each : all.facts()) {
                        if (each.entered().id().toString().equals(id)) {
                            return undone(each.key(), each.fact().code(), List.of(each.person()));
                        }
                    }
                    for (TieCorrection each : all.ties()) {
                        if (each.entered().id().toString().equals(id)) {
                            refuseCircle(each);
                            return undone(
                                    each.key(), word(each) + " " + each.kind().code(), people(each));
                        }
                    }
                    throw ConsentException.of("unknown_correction", "id", id);
                },
                by);
    }

    private static Work undone(String key, String reason, List<NodeKey> people) {
        return new Work(
                new PersonalChange().withoutStewardCorrection(key), AuditAction.CORRECTION_UNDONE, reason, people);
    }

    /** What came meanwhile may say that the apprentice taught the master. */
    private void refuseCircle(TieCorrection correction) {
        if (!correction.never() || correction.kind() != TieKind.MASTER_OF) {
            return;
        }
        Map<NodeKey, List<NodeKey>> taught = new HashMap<>();
        network.readTies(
                EnumSet.of(TieKind.MASTER_OF),
                tie -> taught.computeIfAbsent(tie.from(), _ -> new ArrayList<>())
                        .add(tie.to()));
        Set<NodeKey> seen = new HashSet<>();
        Deque<NodeKey> next = new ArrayDeque<>(List.of(correction.to()));
        while (!next.isEmpty()) {
            NodeKey person = next.pop();
            if (person.equals(correction.from())) {
                throw ConsentException.of("circle_of_masters", "tie", null);
            }
            if (seen.add(person)) {
                next.addAll(taught.getOrDefault(person, List.of()));
            }
        }
    }

    /** What is to be stored, and what the audit log says of it. */
    private record Work(PersonalChange change, AuditAction action, String reason, List<NodeKey> people) {}

    /** On the ledger as it is, once more if something came between. */
    private synchronized void change(Function<Ledger, Work> making, Actor by) {
        register.attempt(ledger -> {
            Work work = making.apply(ledger);
            vault.flush();
            register.change(work.change(), () -> {
                register.mustBeCurrent(ledger);
                audit.append(AuditEvent.of(by, work.action(), work.reason(), work.people()));
            });
            return work;
        });
    }
}
