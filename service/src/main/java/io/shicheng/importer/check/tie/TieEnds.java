package io.shicheng.importer.check.tie;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Work;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.PersonDraft;
import io.shicheng.importer.draft.TieDraft;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.row.TieRow;
import io.shicheng.message.Word;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.Severity;
import io.shicheng.schema.notice.ValueCheck;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a tie joins, and checks that it may be stored at all. */
final class TieEnds {
    private static final Set<NodeKind> PERSON = EnumSet.of(NodeKind.PERSON);

    private final Draft draft;

    TieEnds(Draft draft) {
        this.draft = draft;
    }

    /** Whether it ends at somebody of whom files may say nothing. */
    boolean leftOut(TieRow row) {
        return draft.leftOut(row.from()) || !row.kind().twoMode() && draft.leftOut(row.to());
    }

    /** Null where the tie is refused; the log says why. */
    @Nullable
    TieDraft resolve(TieRow row) {
        PersonDraft from = person(row, "from", row.from());
        PersonDraft toPerson = row.kind().twoMode() ? null : person(row, "to", row.to());
        NodeKey to = row.kind().twoMode() ? thing(row) : toPerson == null ? null : toPerson.key();
        if (from == null || to == null) {
            return null;
        }
        if (from.key().equals(to)) {
            draft.log().add(ImportCheck.SELF_TIE, row.place().spot("to", row.to()));
            return null;
        }
        if (row.facts().basis() == Basis.STATED && !stated(from, toPerson, row.kind())) {
            draft.log()
                    .add(
                            ImportCheck.TIE_WITHOUT_GROUND,
                            row.place().spot("basis", row.facts().basis().code()));
            return null;
        }
        TieRow kept = historical(from, toPerson, row.kind()) ? row : row.withoutSourceKey();
        if (named(from, kept) || named(toPerson, kept)) {
            // a tie cannot do without its source
            draft.log()
                    .add(ValueCheck.NAME_IN_SOURCE, Severity.ERROR, row.place().spot("source", null));
            return null;
        }
        return new TieDraft(kept, from.key(), to);
    }

    private boolean named(@Nullable PersonDraft person, TieRow row) {
        TieFacts facts = row.facts();
        return draft.names().of(person, facts.source()) || draft.names().of(person, facts.sourceKey());
    }

    private static boolean historical(PersonDraft from, @Nullable PersonDraft to, TieKind kind) {
        return !kind.twoMode() && from.historical() && to != null && to.historical();
    }

    /** Said by one of its ends who consented, or of people of long ago alone. */
    private static boolean stated(PersonDraft from, @Nullable PersonDraft to, TieKind kind) {
        boolean consent = from.consenting() || to != null && to.consenting();
        boolean historical = from.historical() && (kind.twoMode() || to != null && to.historical());
        return consent || historical;
    }

    private @Nullable PersonDraft person(TieRow row, String column, String id) {
        PersonDraft person = draft.person(id);
        if (person == null) {
            NodeKind other = kindOfThing(id);
            if (other == null) {
                draft.log().add(ImportCheck.UNKNOWN_PERSON, row.place().spot(column, id));
            } else {
                wrongEnd(row, column, id, other, PERSON);
            }
        }
        return person;
    }

    /** The key of the organisation or work at the other end. */
    private @Nullable NodeKey thing(TieRow row) {
        Set<NodeKind> allowed = row.kind().targets();
        boolean toWork = allowed.contains(NodeKind.WORK);
        if (toWork) {
            Work work = draft.work(row.to());
            if (work != null) {
                return work.key();
            }
        } else {
            Organisation organisation = draft.organisation(row.to());
            if (organisation != null && allowed.contains(organisation.kind())) {
                return organisation.key();
            }
        }
        NodeKind other = kindOfThing(row.to());
        if (other == null && draft.person(row.to()) != null) {
            other = NodeKind.PERSON;
        }
        if (other == null) {
            Check check = toWork ? ImportCheck.UNKNOWN_WORK : ImportCheck.UNKNOWN_ORGANISATION;
            draft.log().add(check, row.place().spot("to", row.to()));
        } else {
            wrongEnd(row, "to", row.to(), other, allowed);
        }
        return null;
    }

    private @Nullable NodeKind kindOfThing(String id) {
        Organisation organisation = draft.organisation(id);
        return organisation != null ? organisation.kind() : draft.work(id) != null ? NodeKind.WORK : null;
    }

    private void wrongEnd(TieRow row, String column, String id, NodeKind is, Set<NodeKind> allowed) {
        List<Word> needed =
                Word.all("node", allowed.stream().sorted().map(NodeKind::code).toList());
        draft.log()
                .add(
                        ImportCheck.WRONG_END,
                        row.place().spot(column, id),
                        Word.of("node", is.code()),
                        Word.of("tie", row.kind().code()),
                        needed);
    }
}
