package io.shicheng.consent.identification;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.subject.Doubles;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Identification;
import io.shicheng.graph.personal.Identification.Verdict;
import io.shicheng.graph.personal.Person;
import io.shicheng.message.Word;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Doubles among the records of a store. Thread-safe. */
@HoldsPeople
final class StoredDoubles implements Doubles {
    private final StoreGroundsRegister register;
    private final GraphStore store;
    private final PersonalRecords records;
    private final AuditLog audit;
    private final Clock clock;

    StoredDoubles(
            StoreGroundsRegister register, GraphStore store, PersonalRecords records, AuditLog audit, Clock clock) {
        this.register = register;
        this.store = store;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Proposal> proposals(double least, RunControl control) {
        Set<String> settled = decided().stream()
                .filter(each -> each.verdict() != Verdict.LATER)
                .map(Identification::key)
                .collect(Collectors.toSet());
        return ComparedPeople.read(store, register.current(), control)
                .proposals(least, (one, other) -> !settled.contains(Identification.keyOf(one, other)), control);
    }

    @Override
    public List<Identification> decided() {
        List<Identification> all = new ArrayList<>();
        records.readIdentifications(all::add);
        return all;
    }

    @Override
    public void check(Decision decision) {
        made(decision, null);
    }

    @Override
    public synchronized void decide(List<Decision> decisions, Actor by) {
        Map<String, Identification> made = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            Identification each = made(decision, by.account());
            made.put(each.key(), each);
        }
        if (!made.isEmpty()) {
            PersonalChange change = new PersonalChange();
            made.values().forEach(change::identification);
            store(change, AuditAction.RECORDS_IDENTIFIED, List.copyOf(made.values()), by);
        }
    }

    private Identification made(Decision decision, @Nullable String account) {
        String verdict = decision.verdict();
        Verdict decided = Verdict.ofCode(verdict)
                .orElseThrow(() -> ConsentException.of("unknown_word", "verdict", verdict, words()));
        if (decision.one().equals(decision.other())) {
            throw ConsentException.of("same_record", "other", null);
        }
        Person one = known(decision.one());
        Person other = known(decision.other());
        if (decided == Verdict.SAME && !(one.historical() && other.historical())) {
            throw ConsentException.of("not_historical", "verdict", verdict);
        }
        return new Identification(one.key(), other.key(), decided, LocalDate.now(clock), account);
    }

    private static List<Word> words() {
        return Word.allTyped(
                "verdict", Arrays.stream(Verdict.values()).map(Verdict::code).toList());
    }

    private Person known(NodeKey key) {
        return records.person(key).orElseThrow(() -> ConsentException.of("unknown_person", "person", null));
    }

    @Override
    public synchronized void undo(NodeKey one, NodeKey other, Actor by) {
        Identification found = decided().stream()
                .filter(each -> each.key().equals(Identification.keyOf(one, other)))
                .findFirst()
                .orElseThrow(() -> ConsentException.of("unknown_identification", "other", null));
        undo(List.of(found), by);
    }

    @Override
    public synchronized int undoAll(Actor by) {
        List<Identification> all = decided();
        if (!all.isEmpty()) {
            undo(all, by);
        }
        return all.size();
    }

    private void undo(List<Identification> some, Actor by) {
        PersonalChange change = new PersonalChange();
        some.forEach(change::withoutIdentification);
        store(change, AuditAction.IDENTIFICATION_UNDONE, some, by);
    }

    private void store(PersonalChange change, AuditAction action, List<Identification> some, Actor by) {
        String reason = some.stream()
                .map(each -> each.verdict().code())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        List<NodeKey> people = some.stream()
                .flatMap(each -> List.of(each.one(), each.other()).stream())
                .distinct()
                .sorted()
                .toList();
        register.change(change, () -> audit.append(AuditEvent.of(by, action, reason, people)));
    }
}
