package io.shicheng.consent.ledger;

import io.shicheng.consent.Consents.Withdrawal;
import io.shicheng.consent.ledger.memory.Ledger;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.FactCorrection.Fact;
import io.shicheng.graph.correction.StewardCorrections;
import io.shicheng.graph.correction.TieCorrection;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.personal.Person;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.PersonalRecords.StatedTie;
import io.shicheng.store.PersonalRecords.SubjectTie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What goes when consents end: the name with the last ground, contact details with the last consent to be contacted,
 * and a stated tie when neither of its ends consents any more.
 */
final class Consequences {
    private final Ledger ledger;
    private final PersonalRecords records;
    private final LocalDate today;
    private final PersonalChange change = new PersonalChange();
    private final Set<NodeKey> namesToDestroy = new HashSet<>();
    private final Set<NodeKey> contactsToDestroy = new HashSet<>();
    private final Set<NodeKey> erased = new HashSet<>();
    private final Function<NodeKey, List<Consent>> waiting;
    private final Set<NodeKey> waitingNoMore = new HashSet<>();
    private final Map<NodeKey, List<Consent>> left = new HashMap<>();
    private boolean comingAgain;
    private int consents;
    private int names;
    private int contacts;

    /**
     * @param ledger as it is before
     * @param waiting what waits of somebody for a second steward: it keeps what is held, and gives a ground for nothing
     *     else
     */
    Consequences(Ledger ledger, PersonalRecords records, LocalDate today, Function<NodeKey, List<Consent>> waiting) {
        this.ledger = ledger;
        this.records = records;
        this.today = today;
        this.waiting = waiting;
    }

    /** The person withdraws these; nothing of theirs waits any more. */
    void withdraw(NodeKey person, List<Consent> withdrawn) {
        waitingNoMore.add(person);
        List<Consent> others = new ArrayList<>(standing(person));
        for (Consent each : withdrawn) {
            if (others.remove(each)) {
                change.consent(each.withdrawn(today));
                consents++;
            }
        }
        left.put(person, others);
        settle(person);
    }

    /** The person is not to be ranked, and nothing of theirs waits any more. */
    void object(Objection objection) {
        change.objection(objection);
        waitingNoMore.add(objection.person());
        over(List.of(objection.person()));
    }

    /** What waited of these people is over. */
    void over(Collection<NodeKey> people) {
        for (NodeKey person : people) {
            left.computeIfAbsent(person, this::standing);
            settle(person);
        }
    }

    /**
     * What was entered and never held is kept as withdrawn, so that no earlier word of the person's brings it in again.
     */
    void withdrawPending(Consent entered) {
        Ledger.Entry entry = ledger.entryOf(entered.person());
        Stream<Consent> said =
                Stream.concat(change.consents().stream(), entry == null ? Stream.of() : entry.consents().stream());
        Consent alike = said.filter(each -> each.key().equals(entered.key()))
                .findFirst()
                .orElse(null);
        // what holds already is another word of theirs, and stays as it is
        change.consent(alike == null ? entered.withdrawn(today) : alike);
        consents++;
    }

    /**
     * These come to their end with the import that brought them: they are removed elsewhere, not withdrawn. To be
     * settled after.
     */
    void end(NodeKey person, Set<String> ended) {
        left.put(
                person,
                standing(person).stream()
                        .filter(consent -> !ended.contains(consent.key()))
                        .toList());
        consents += ended.size();
    }

    /**
     * Nothing is left of the person but perhaps the key.
     *
     * @param keepKey whether something still needs it
     */
    void forget(NodeKey person, boolean keepKey) {
        Ledger.Entry entry = ledger.entryOf(person);
        if (entry != null && entry.identity() != null) {
            namesToDestroy.add(person);
        }
        if (keepKey) {
            change.person(Person.bare(person));
        }
        erased.add(person);
        left.put(person, List.of());
    }

    /** What the person has no ground for any more goes. */
    void settle(NodeKey person) {
        Ledger.Entry entry = ledger.entryOf(person);
        if (entry == null) {
            return;
        }
        List<Consent> standing = left.computeIfAbsent(person, this::standing);
        if (!entry.contacts().isEmpty()
                && standing.stream().noneMatch(consent -> consent.terms().scope() == ConsentScope.CONTACT)) {
            contacts += entry.contacts().size();
            change.withoutContacts(person);
            contactsToDestroy.add(person);
        }
        if (entry.identity() != null && !entry.historical() && standing.isEmpty()) {
            names++;
            records.person(person).ifPresent(stored -> change.identity(stored, null));
            namesToDestroy.add(person);
        }
    }

    /** The same for everybody; gives those from whom something goes. */
    List<NodeKey> settleAll() {
        ledger.entries().forEach((person, _) -> settle(person));
        Set<NodeKey> people = new TreeSet<>(namesToDestroy);
        people.addAll(contactsToDestroy);
        return List.copyOf(people);
    }

    /** Nothing is left of the person but the key, for the ties that were published. */
    void erase(Erasure erasure) {
        NodeKey person = erasure.person();
        Ledger.Entry entry = ledger.entryOf(person);
        if (entry != null) {
            consents += entry.consents().size();
            contacts += entry.contacts().size();
            names += entry.identity() == null ? 0 : 1;
        }
        change.person(Person.bare(person));
        change.erasure(erasure);
        namesToDestroy.add(person);
        contactsToDestroy.add(person);
        erased.add(person);
        left.put(person, List.of());
    }

    /** To be asked last. */
    PersonalChange change() {
        List<NodeKey> silent = new ArrayList<>();
        left.forEach((person, standing) -> {
            if (standing.isEmpty()) {
                silent.add(person);
            }
        });
        if (!silent.isEmpty()) {
            for (StatedTie tie : records.statedTies(silent)) {
                if (!stated(tie)) {
                    change.withoutTie(tie);
                }
            }
        }
        if (!erased.isEmpty()) {
            forgetCorrections();
        }
        return change;
    }

    /** The same people may come again with another import: of what stewards put right of them the names alone go. */
    void mayComeAgain() {
        comingAgain = true;
    }

    /** What stewards put right of somebody who is not historical, or not there any more, goes. */
    void forgetIdleCorrections() {
        StewardCorrections corrections = records.stewardCorrections();
        corrections.facts().stream()
                .filter(each -> !historical(each.person()))
                .forEach(each -> change.withoutStewardCorrection(each.key()));
        Set<NodeKey> ends = new HashSet<>();
        corrections.ties().forEach(each -> ends.addAll(people(each)));
        Set<NodeKey> known = records.known(ends);
        corrections.ties().stream()
                .filter(each -> !known.containsAll(people(each)))
                .forEach(each -> change.withoutStewardCorrection(each.key()));
    }

    private static List<NodeKey> people(TieCorrection correction) {
        return correction.kind().twoMode() ? List.of(correction.from()) : List.of(correction.from(), correction.to());
    }

    /** What stewards put right of those who are gone goes with them; ties that never were go for good. */
    private void forgetCorrections() {
        StewardCorrections corrections = records.stewardCorrections();
        corrections.facts().stream()
                .filter(each -> erased.contains(each.person()) && (!comingAgain || each.fact() == Fact.NAME))
                .forEach(each -> change.withoutStewardCorrection(each.key()));
        corrections.ties().stream()
                .filter(each -> !comingAgain && people(each).stream().anyMatch(erased::contains))
                .forEach(this::forget);
    }

    private void forget(TieCorrection correction) {
        change.withoutStewardCorrection(correction.key());
        if (correction.never()) {
            records.tiesOf(correction.from()).stream()
                    .map(SubjectTie::tie)
                    .filter(tie ->
                            TieCorrection.pair(tie.kind(), tie.from(), tie.to()).equals(correction.key()))
                    .forEach(tie -> change.removedTie(new StatedTie(tie.kind(), tie.key(), tie.from(), tie.to())));
        }
    }

    /** As in an import: said by an end that consents, or of people of long ago alone. */
    private boolean stated(StatedTie tie) {
        boolean two = tie.kind().twoMode();
        boolean consent = consents(tie.from()) || !two && consents(tie.to());
        return consent || historical(tie.from()) && (two || historical(tie.to()));
    }

    /** Whether a consent of the person holds, or will. */
    boolean consents(NodeKey person) {
        return !left.computeIfAbsent(person, this::standing).isEmpty();
    }

    private boolean historical(NodeKey person) {
        Ledger.Entry entry = ledger.entryOf(person);
        return entry != null && entry.historical() && !erased.contains(person);
    }

    /** Consents that hold today or will, or that wait to be confirmed. */
    private List<Consent> standing(NodeKey person) {
        Ledger.Entry entry = ledger.entryOf(person);
        Stream<Consent> held = entry == null ? Stream.of() : entry.consents().stream();
        return Stream.concat(
                        held, (waitingNoMore.contains(person) ? List.<Consent>of() : waiting.apply(person)).stream())
                .filter(consent -> !consent.overOn(today))
                .toList();
    }

    Set<NodeKey> namesToDestroy() {
        return namesToDestroy;
    }

    Set<NodeKey> contactsToDestroy() {
        return contactsToDestroy;
    }

    Withdrawal counts() {
        return new Withdrawal(consents, names, contacts, change.withoutTies().size());
    }
}
