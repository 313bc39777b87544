package io.shicheng.importer.check;

import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.DraftCheck;
import io.shicheng.importer.draft.PersonDraft;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.row.ConsentRow;
import io.shicheng.importer.row.Differences;
import io.shicheng.importer.row.Place;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.Severity;
import io.shicheng.schema.notice.ValueCheck;
import io.shicheng.store.retention.RecordKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Consents: of people who are not known, or that contradict each other or the store; and who consents today. */
final class ConsentCheck implements DraftCheck {
    @Override
    public void apply(Draft draft) {
        Map<String, Consent> byKey = new HashMap<>();
        Map<String, Place> places = new HashMap<>();
        for (ConsentRow row : draft.rows().consents()) {
            PersonDraft person = draft.person(row.person());
            if (person == null) {
                PersonCheck.unknown(row.person(), row.place(), Table.CONSENTS, draft);
                continue;
            }
            if (draft.names().of(person, row.terms().evidence())) {
                // a consent cannot do without its evidence
                draft.log()
                        .add(
                                ValueCheck.NAME_IN_SOURCE,
                                Severity.ERROR,
                                row.place().spot("evidence", null));
                draft.refused(Table.CONSENTS);
                continue;
            }
            Consent consent = Consent.given(person.key(), row.terms());
            LocalDate ended = draft.stored().endedOn(consent);
            if (ended != null) {
                draft.log()
                        .add(
                                ImportCheck.CONSENT_WITHDRAWN,
                                row.place()
                                        .spot("given_on", row.terms().givenOn().toString()),
                                ended);
                continue;
            }
            Place place = places.putIfAbsent(consent.key(), row.place());
            Consent earlier = place == null ? draft.stored().consent(consent.key()) : byKey.get(consent.key());
            byKey.putIfAbsent(consent.key(), consent);
            if (accepted(row, consent, earlier, place, draft)) {
                grant(person, consent, draft);
            }
        }
    }

    private static void grant(PersonDraft person, Consent consent, Draft draft) {
        if (consent.activeOn(draft.today())) {
            person.agreed(consent.terms().scope() == ConsentScope.CONTACT);
        }
    }

    private static boolean accepted(
            ConsentRow row, Consent consent, @Nullable Consent earlier, @Nullable Place place, Draft draft) {
        String column = earlier == null ? null : difference(earlier, consent);
        if (column != null) {
            String where = place == null
                    ? draft.log().phrase("in_store")
                    : draft.log()
                            .phrase("earlier_row", place.line(), place.source().file());
            draft.log()
                    .add(ImportCheck.CONFLICTING_CONSENT, row.place().spot(), where, Table.CONSENTS.columnOf(column));
            draft.refused(Table.CONSENTS);
            return false;
        }
        if (place != null) {
            draft.log()
                    .add(
                            ImportCheck.REPEATED_ROW,
                            row.place().spot(),
                            place.line(),
                            place.source().file());
        }
        if (earlier == null) {
            if (consent.terms().scope() == ConsentScope.PUBLISHED) {
                waits(row, consent, draft);
            } else {
                draft.outcome().store(consent);
            }
        } else {
            draft.outcome().unchanged(RecordKind.CONSENTS, consent.key());
        }
        return true;
    }

    private static void waits(ConsentRow row, Consent consent, Draft draft) {
        if (consent.equals(draft.stored().waiting(consent.key()))) {
            draft.outcome().repeated(Table.CONSENTS);
        } else {
            draft.outcome().enter(consent);
            draft.log().add(ImportCheck.CONSENT_WAITS, row.place().spot("scope", row.person()));
        }
    }

    private static @Nullable String difference(Consent one, Consent other) {
        return new Differences()
                .compare("expires_on", one.terms().expiresOn(), other.terms().expiresOn())
                .compare("how", one.terms().how(), other.terms().how())
                .compare("evidence", one.terms().evidence(), other.terms().evidence())
                .compare(
                        "text_version", one.terms().textVersion(), other.terms().textVersion())
                .first();
    }
}
