package io.shicheng.importer.check;

import io.shicheng.graph.NodeKey;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.row.Place;
import io.shicheng.schema.Table;
import org.jspecify.annotations.Nullable;

/** People: ids that contradict each other. Against the store they are held when their grounds are known. */
final class PersonCheck implements DraftCheck {
    @Override
    public void apply(Draft draft) {
        UniqueIds.of(Table.PEOPLE, draft.rows.people(), draft).forEach((id, row) -> {
            NodeKey key = draft.vault.personKey(draft.namespace, id);
            PersonDraft person = new PersonDraft(key, row, draft.stored.person(key));
            person.historical |= HistoricalRule.holds(row, person.stored, draft.today);
            draft.people.put(id, person);
        });
        // whatever was refused or repeated holds a name, and is of no more use
        draft.rows.people().clear();
    }

    /**
     * Whether files may say nothing of this id: somebody with it was erased, and agreed to nothing since. To be asked when
     * the consents of the files are known.
     */
    static boolean leftOut(String id, Draft draft) {
        if (!draft.stored.someErased()) {
            return false;
        }
        PersonDraft person = find(id, draft);
        return person == null
                ? draft.stored.erased(draft.vault.personKey(draft.namespace, id))
                : leftOut(person, draft);
    }

    static boolean leftOut(PersonDraft person, Draft draft) {
        return draft.stored.erased(person.key) && !person.consenting;
    }

    /** A row about somebody who is neither in the files nor in the store. */
    static void unknown(String id, Place place, Table table, Draft draft) {
        if (leftOut(id, draft)) {
            draft.log.add(ImportCheck.ERASED_PERSON, place.spot());
        } else {
            draft.log.add(ImportCheck.UNKNOWN_PERSON, place.spot("person", id));
            draft.refused(table);
        }
    }

    /** The person of this id, in the files or in the store. */
    static @Nullable PersonDraft find(String id, Draft draft) {
        PersonDraft person = draft.people.get(id);
        if (person == null) {
            NodeKey key = draft.vault.personKey(draft.namespace, id);
            if (draft.stored.person(key) != null) {
                person = new PersonDraft(key, null, draft.stored.person(key));
                person.consenting = draft.stored.consenting(key);
                person.contactable = draft.stored.contactable(key);
                draft.people.put(id, person);
            }
        }
        return person;
    }
}
