package io.shicheng.importer.check;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Correction.Field;
import io.shicheng.importer.draft.ContactChange;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.DraftCheck;
import io.shicheng.importer.draft.PersonDraft;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.row.ContactRow;
import io.shicheng.importer.row.Place;
import io.shicheng.message.Word;
import io.shicheng.schema.Table;
import io.shicheng.store.retention.RecordKind;
import java.util.HashMap;
import java.util.Map;

/** Contact details: kept only of people who agreed to be contacted, one a channel. */
final class ContactCheck implements DraftCheck {
    private record Slot(NodeKey person, Channel channel) {}

    @Override
    public void apply(Draft draft) {
        Map<Slot, ContactRow> seen = new HashMap<>();
        for (ContactRow row : draft.rows().contacts()) {
            PersonDraft person = draft.person(row.person());
            if (person == null) {
                PersonCheck.unknown(row.person(), row.place(), Table.CONTACTS, draft);
            } else if (!person.contactable()) {
                draft.log().add(ImportCheck.CONTACT_WITHOUT_CONSENT, row.place().spot("value", null));
            } else if (draft.stored().corrected(person.key(), Field.of(row.channel()))) {
                draft.log().add(ImportCheck.CORRECTED_BY_PERSON, row.place().spot("value", null));
            } else {
                ContactRow first = seen.putIfAbsent(new Slot(person.key(), row.channel()), row);
                if (first == null) {
                    reconcile(row, person, draft);
                } else {
                    repeated(row, first, draft);
                }
            }
        }
        draft.rows().forgetContacts();
    }

    private static void repeated(ContactRow row, ContactRow first, Draft draft) {
        Place place = first.place();
        if (first.value().equals(row.value())) {
            draft.log()
                    .add(
                            ImportCheck.REPEATED_ROW,
                            row.place().spot(),
                            place.line(),
                            place.source().file());
            draft.outcome().repeated(Table.CONTACTS);
        } else {
            String where = draft.log()
                    .phrase("earlier_row", place.line(), place.source().file());
            draft.log().add(ImportCheck.CONFLICTING_CONTACT, row.place().spot("value", null), where);
            draft.refused(Table.CONTACTS);
        }
    }

    private static void reconcile(ContactRow row, PersonDraft person, Draft draft) {
        ContactDetail stored = draft.stored().contact(person.key(), row.channel());
        if (stored != null) {
            boolean same = draft.vault()
                    .openContact(person.key(), stored.value())
                    .filter(row.value()::equals)
                    .isPresent();
            if (same) {
                draft.outcome().unchanged(RecordKind.CONTACTS, stored.key());
                return;
            }
            draft.log()
                    .add(
                            ImportCheck.CONTACT_REPLACED,
                            row.place().spot("channel", row.channel().code()),
                            Word.of("channel", row.channel().code()));
        }
        draft.outcome().store(new ContactChange(person.key(), row.channel(), row.value()));
    }
}
