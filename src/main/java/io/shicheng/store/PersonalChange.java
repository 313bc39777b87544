package io.shicheng.store;

import io.shicheng.graph.Consent;
import io.shicheng.graph.Erasure;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Objection;
import io.shicheng.graph.Person;
import io.shicheng.store.PersonalRecords.StatedTie;
import java.util.ArrayList;
import java.util.List;

/** What some people change in the store about themselves. */
public final class PersonalChange {
    private final List<Person> people = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private final List<NodeKey> withoutObjection = new ArrayList<>();
    private final List<NodeKey> withoutContacts = new ArrayList<>();
    private final List<StatedTie> withoutTies = new ArrayList<>();
    private final List<Erasure> erasures = new ArrayList<>();

    /** Somebody in the store is to have these properties. */
    public PersonalChange person(Person person) {
        people.add(person);
        return this;
    }

    /** A consent that is new, or replaces the one with the same key. */
    public PersonalChange consent(Consent consent) {
        consents.add(consent);
        return this;
    }

    /** An objection that is new; one that stands stays. */
    public PersonalChange objection(Objection objection) {
        objections.add(objection);
        return this;
    }

    public PersonalChange withoutObjection(NodeKey person) {
        withoutObjection.add(person);
        return this;
    }

    /** All contact details of the person go. */
    public PersonalChange withoutContacts(NodeKey person) {
        withoutContacts.add(person);
        return this;
    }

    public PersonalChange withoutTie(StatedTie tie) {
        withoutTies.add(tie);
        return this;
    }

    /**
     * The person's consents, contact details and objection go, and the person too if no tie is left; the erasure itself
     * stays.
     */
    public PersonalChange erasure(Erasure erasure) {
        erasures.add(erasure);
        return this;
    }

    public List<Person> people() {
        return people;
    }

    public List<Consent> consents() {
        return consents;
    }

    public List<Objection> objections() {
        return objections;
    }

    /** Of these the objection goes: they lifted it, or were erased. */
    public List<NodeKey> withoutObjection() {
        return withErased(withoutObjection);
    }

    /** Of these all contact details go. */
    public List<NodeKey> withoutContacts() {
        return withErased(withoutContacts);
    }

    public List<NodeKey> erased() {
        return erasures.stream().map(Erasure::person).toList();
    }

    private List<NodeKey> withErased(List<NodeKey> people) {
        List<NodeKey> all = new ArrayList<>(people);
        all.addAll(erased());
        return all;
    }

    public List<StatedTie> withoutTies() {
        return withoutTies;
    }

    public List<Erasure> erasures() {
        return erasures;
    }

    public boolean isEmpty() {
        return people.isEmpty()
                && consents.isEmpty()
                && objections.isEmpty()
                && withoutObjection.isEmpty()
                && withoutContacts.isEmpty()
                && withoutTies.isEmpty()
                && erasures.isEmpty();
    }
}
