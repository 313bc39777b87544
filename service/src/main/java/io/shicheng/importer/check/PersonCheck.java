package io.shicheng.importer.check;

import io.shicheng.graph.personal.Person;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.DraftCheck;
import io.shicheng.importer.draft.PersonDraft;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.row.PersonRow;
import io.shicheng.importer.row.Place;
import io.shicheng.schema.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** People: ids that contradict each other. Against the store they are held when their grounds are known. */
final class PersonCheck implements DraftCheck {
    @Override
    public void apply(Draft draft) {
        UniqueIds.of(Table.PEOPLE, draft.rows().people(), draft).forEach((id, row) -> {
            PersonDraft person = draft.addPerson(id, row);
            boolean historical = historical(row, person.stored(), draft.today());
            person.decideHistorical(person.historical() || historical);
        });
        // whatever was refused or repeated holds a name, and is of no more use
        draft.rows().forgetPeople();
    }

    /** Whether a row and what is stored of the same person make them historical together. */
    private static boolean historical(PersonRow row, @Nullable Person stored, LocalDate today) {
        return Person.historical(
                Filled.or(stored == null ? null : stored.born(), row.born()),
                Filled.or(stored == null ? null : stored.died(), row.died()),
                Filled.or(stored == null ? null : stored.source(), row.source()),
                today);
    }

    /** A row about somebody who is neither in the files nor in the store. */
    static void unknown(String id, Place place, Table table, Draft draft) {
        if (draft.leftOut(id)) {
            draft.log().add(ImportCheck.ERASED_PERSON, place.spot());
        } else {
            draft.log().add(ImportCheck.UNKNOWN_PERSON, place.spot("person", id));
            draft.refused(table);
        }
    }
}
