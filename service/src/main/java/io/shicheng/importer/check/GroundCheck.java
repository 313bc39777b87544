package io.shicheng.importer.check;

import io.shicheng.consent.key.Identity;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.FactCorrection.Fact;
import io.shicheng.graph.personal.Correction.Field;
import io.shicheng.graph.personal.Person;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.DraftCheck;
import io.shicheng.importer.draft.PersonChange;
import io.shicheng.importer.draft.PersonDraft;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.row.Differences;
import io.shicheng.importer.row.PersonRow;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.ValueCheck;
import io.shicheng.store.retention.RecordKind;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may be named, and what of each person is kept: the name only with a ground, the dates only of historical people.
 */
final class GroundCheck implements DraftCheck {
    @Override
    public void apply(Draft draft) {
        for (PersonDraft person : draft.people()) {
            PersonRow row = person.row();
            if (row != null) {
                reconcile(person, withoutCorrected(person, row, draft), draft);
            }
        }
    }

    /** What people put right themselves is not read from a file again. */
    private static PersonRow withoutCorrected(PersonDraft person, PersonRow row, Draft draft) {
        Person stored = person.stored();
        boolean named = stored != null && stored.identity() != null;
        return new PersonRow(
                row.place(),
                row.id(),
                named ? unlessCorrected(Field.NAME, row.name(), person, row, draft) : row.name(),
                unlessCorrected(Field.CLUSTER, row.cluster(), person, row, draft),
                unlessCorrected(Field.DISCIPLINE, row.discipline(), person, row, draft),
                row.born(),
                row.died(),
                row.source());
    }

    private static @Nullable String unlessCorrected(
            Field field, @Nullable String value, PersonDraft person, PersonRow row, Draft draft) {
        if (value == null || !draft.stored().corrected(person.key(), field)) {
            return value;
        }
        draft.log().add(ImportCheck.CORRECTED_BY_PERSON, row.place().spot(field.code(), null));
        return null;
    }

    private static void reconcile(PersonDraft draftPerson, PersonRow row, Draft draft) {
        if (draft.leftOut(draftPerson)) {
            draftPerson.decideHistorical(false);
            draft.log().add(ImportCheck.ERASED_PERSON, row.place().spot());
            return;
        }
        Person stored = draftPerson.stored();
        DateRange born = draft.counting(stored == null ? null : stored.born(), row.born());
        DateRange died = draft.counting(stored == null ? null : stored.died(), row.died());
        String source = draft.counting(stored == null ? null : stored.source(), citation(draftPerson, row, draft));
        boolean stays = stored != null && stored.historical() && !draft.replacing();
        draftPerson.decideHistorical(stays || Person.historical(born, died, source, draft.today()));
        if (!draftPerson.mayBeNamed() && row.name() != null) {
            draft.log().add(ImportCheck.NAME_DROPPED, row.place().spot("name", null));
        }
        if (!draftPerson.historical() && (row.born() != null || row.died() != null)) {
            draft.log().add(ImportCheck.DATES_DROPPED, row.place().spot());
            born = null;
            died = null;
        }
        NodeKey cluster = ClusterCheck.resolve(row.cluster(), row.place(), draft);
        if (stored == null) {
            Person person = new Person(
                    draftPerson.key(),
                    draft.namespace(),
                    cluster,
                    row.discipline(),
                    born,
                    died,
                    draftPerson.historical(),
                    source,
                    null);
            draft.outcome().store(new PersonChange(person, identity(draftPerson, row)));
        } else {
            merge(draftPerson, row, stored, cluster, source, draft);
        }
    }

    /** What the row cites, unless it holds a name that could not be erased from it. */
    private static @Nullable String citation(PersonDraft person, PersonRow row, Draft draft) {
        if (!draft.names().of(person, row.source())) {
            return row.source();
        }
        draft.log().add(ValueCheck.NAME_IN_SOURCE, row.place().spot("source", null));
        return null;
    }

    private static void merge(
            PersonDraft draftPerson,
            PersonRow row,
            Person stored,
            @Nullable NodeKey cluster,
            @Nullable String source,
            Draft draft) {
        Optional<Identity> known = draft.vault().identityOf(stored);
        String knownName = known.map(Identity::name).orElse(null);
        StewardWord word = new StewardWord(draft, stored.key(), row.place());
        String column = new Differences()
                .compareIfBoth("name", knownName, word.unlessNameCorrected(row.name()))
                .compareIfBoth("cluster", stored.cluster(), word.unless(Fact.CLUSTER, cluster))
                .compareIfBoth("discipline", stored.discipline(), word.unless(Fact.DISCIPLINE, row.discipline()))
                .compareIfBoth("born", stored.born(), word.unless(Fact.BORN, row.born()))
                .compareIfBoth("died", stored.died(), word.unless(Fact.DIED, row.died()))
                .first();
        if (column != null && !draft.replacing()) {
            UniqueIds.conflictWithStore(Table.PEOPLE, row, column, draft);
            return;
        }
        boolean historical = draftPerson.historical();
        Person merged = new Person(
                stored.key(),
                draft.namespace(),
                draft.counting(stored.cluster(), cluster),
                draft.counting(stored.discipline(), row.discipline()),
                historical ? draft.counting(stored.born(), row.born()) : draft.replacing() ? null : stored.born(),
                historical ? draft.counting(stored.died(), row.died()) : draft.replacing() ? null : stored.died(),
                historical,
                source,
                // who turns out to be living has no name without a consent
                draft.replacing() && !draftPerson.mayBeNamed() ? null : stored.identity());
        if (stored.identity() != null && merged.identity() == null) {
            draft.outcome().unname(stored.key());
        }
        // an identity that cannot be opened belongs to somebody who was erased, and stays erased
        boolean other = draft.replacing() && row.name() != null && !row.name().equals(knownName);
        boolean fill =
                stored.identity() == null || known.isPresent() && (knownName == null || other) && row.name() != null;
        Identity toSeal = fill ? identity(draftPerson, row) : null;
        if (toSeal == null && Objects.equals(merged, stored)) {
            draft.outcome().unchanged(RecordKind.PEOPLE, draftPerson.key().value());
        } else {
            draft.outcome().store(new PersonChange(merged, toSeal));
        }
    }

    private static @Nullable Identity identity(PersonDraft person, PersonRow row) {
        return person.mayBeNamed() ? new Identity(row.id(), row.name()) : null;
    }
}
