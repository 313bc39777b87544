package io.shicheng.importer.draft;

import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.Vault;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Person;
import io.shicheng.store.GraphChange;
import io.shicheng.store.retention.RetentionUpdate;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a draft into what the store takes: names and contact details sealed. Done only when it is certain to be stored.
 */
public final class Sealing {
    private Sealing() {}

    /**
     * Seals, and makes sure that the keys are safe before anything is stored under them.
     *
     * @param keeping how long it is kept
     */
    public static GraphChange seal(Draft draft, RetentionUpdate keeping) {
        Vault vault = draft.vault();
        Outcome outcome = draft.outcome();
        List<Person> people = new ArrayList<>(outcome.people().size());
        for (PersonChange change : outcome.people()) {
            Identity identity = change.toSeal();
            Person person = change.person();
            people.add(identity == null ? person : person.withIdentity(vault.sealIdentity(person.key(), identity)));
        }
        List<ContactDetail> contacts = new ArrayList<>(outcome.contacts().size());
        for (ContactChange change : outcome.contacts()) {
            contacts.add(new ContactDetail(
                    change.person(), change.channel(), vault.sealContact(change.person(), change.value())));
        }
        if (!people.isEmpty() || !contacts.isEmpty()) {
            vault.flush();
        }
        return new GraphChange(
                outcome.clusters(),
                outcome.organisations(),
                outcome.works(),
                people,
                outcome.ties(),
                outcome.consents(),
                contacts,
                keeping,
                outcome.waiting().size());
    }
}
