package io.shicheng.disclosure.plan;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.disclosure.ContactLists;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.PlanStatus;
import io.shicheng.disclosure.answer.PlanSummary;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.progress.RunControl;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lists by the keys of people; each reading takes off who is not to be on it, and shows the others by the grounds of
 * the moment.
 */
@Component
class KeptContactLists implements ContactLists {
    private final PlanDiscloser gate;
    private final ListShelf shelf;
    private final ListChanges changes;
    private final ListNames names;
    private final AuditLog audit;
    private final Clock clock;

    KeptContactLists(PlanDiscloser gate, ListShelf shelf, AuditLog audit, Clock clock) {
        this.gate = gate;
        this.shelf = shelf;
        this.changes = new ListChanges(gate);
        this.names = new ListNames(gate, shelf, clock);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ContactList make(Viewer viewer, PlanQuestion question, RunControl control) {
        Proposal proposal = gate.make(viewer, question, control);
        String id = UUID.randomUUID().toString();
        String owner = owner(viewer);
        PlanQuestion asked = asked(question);
        KeptList list = KeptList.of(
                id, owner, clock.instant(), proposal, asked, question.study() ? null : names.given(owner, asked));
        shelf.add(list.choosing(ListChoices.of(proposal, gate.chosen(viewer, question))));
        return read(viewer, id);
    }

    /** Without people, whom a list holds by their keys alone, and with the words of the store. */
    private PlanQuestion asked(PlanQuestion question) {
        String cluster = question.cluster();
        String discipline = question.discipline();
        return question.choosing(List.of(), List.of())
                .from(
                        cluster == null ? null : gate.clusterId(cluster),
                        discipline == null ? null : discipline.toLowerCase(Locale.ROOT));
    }

    @Override
    public ContactList read(Viewer viewer, String id) {
        return read(viewer, id, AuditAction.CONTACTS_LISTED);
    }

    @Override
    public ContactList export(Viewer viewer, String id) {
        return read(viewer, id, AuditAction.CONTACTS_EXPORTED);
    }

    private ContactList read(Viewer viewer, String id, AuditAction action) {
        KeptList list = settled(viewer, owned(viewer, id));
        PlanDiscloser.Showing now = gate.show(viewer, PlanDiscloser.Shown.of(list), action, RunControl.NONE);
        KeptList shown = shelf.change(
                        id,
                        kept -> kept.taken() == list.taken() && kept.sameRows(list) ? kept.showing(now.living()) : kept)
                .orElseThrow(() -> unknown(id));
        // a person who withdrew while the answer was made must not stay on it by having been shown
        return answer(settle(viewer, shown, now.living()), now);
    }

    private static ContactList answer(KeptList list, PlanDiscloser.Showing now) {
        DisclosedPlan plan = now.plan();
        Set<Integer> there = orders(plan);
        Set<Integer> confirmed = new TreeSet<>(list.confirmed());
        confirmed.retainAll(there);
        Set<Integer> kept = new TreeSet<>(list.chosen().kept());
        kept.retainAll(there);
        return new ContactList(
                list.id(),
                plan,
                confirmed,
                !list.confirmed().isEmpty(),
                List.copyOf(list.gone()),
                list.taken(),
                list.flaggedAt(),
                list.made(),
                list.expires(),
                new Choices(
                        list.name(),
                        kept,
                        now.declined(),
                        List.copyOf(list.holes()),
                        list.question() != null && !list.study()));
    }

    private static Set<Integer> orders(DisclosedPlan plan) {
        Set<Integer> orders = new TreeSet<>();
        plan.rows().forEach(row -> orders.add(row.order()));
        return orders;
    }

    @Override
    public ContactList confirm(Viewer viewer, String id, Set<Integer> rows) {
        KeptList list = toActOn(viewer, id);
        ContactList now = read(viewer, id);
        Set<Integer> there = orders(now.plan());
        mustBeThere(there, rows);
        Set<Integer> agreed = rows.isEmpty() ? there : rows;
        record(viewer, AuditAction.CONTACTS_CONFIRMED, id, list, agreed);
        KeptList after = shelf.change(id, kept -> kept.confirming(agreed)).orElseThrow(() -> unknown(id));
        return answer(
                after,
                new PlanDiscloser.Showing(now.plan(), Set.of(), now.choices().declined()));
    }

    @Override
    public ContactList change(Viewer viewer, String id, Change change, Set<Integer> rows, RunControl control) {
        toActOn(viewer, id);
        while (true) {
            control.checkCancelled();
            KeptList list = settled(viewer, owned(viewer, id));
            Set<Integer> named = named(list, change, rows);
            KeptList after = changed(viewer, list, change, named, control);
            record(viewer, action(change), id, list, named);
            // somebody else of the same staff may have changed it meanwhile
            KeptList put =
                    shelf.change(id, kept -> kept.sameRows(list) ? after : kept).orElseThrow(() -> unknown(id));
            if (put.sameRows(after)) {
                return read(viewer, id);
            }
        }
    }

    /** The rows that are meant; all that the change can be made of, if none are named. */
    private static Set<Integer> named(KeptList list, Change change, Set<Integer> rows) {
        Set<Integer> there = switch (change) {
            case DECLINE, KEEP, RELEASE -> list.proposal().contacts().keySet();
            case TAKE_BACK -> list.chosen().declined().keySet();
            case FILL -> list.holes();
            case UNCONFIRM -> list.confirmed();
        };
        mustBeThere(there, rows);
        return rows.isEmpty() ? Set.copyOf(there) : rows;
    }

    private static void mustBeThere(Set<Integer> there, Set<Integer> rows) {
        if (!there.containsAll(rows)) {
            Set<Integer> others = new TreeSet<>(rows);
            others.removeAll(there);
            throw DisclosureException.of(Reason.UNKNOWN_ROW, "row.unknown", others);
        }
    }

    private KeptList changed(Viewer viewer, KeptList list, Change change, Set<Integer> rows, RunControl control) {
        return switch (change) {
            case DECLINE -> changes.declined(viewer, list, rows, control);
            case TAKE_BACK -> changes.takenBack(viewer, list, rows, control);
            case FILL -> changes.filled(viewer, list, rows, control);
            case KEEP -> list.choosing(list.chosen().keeping(rows));
            case RELEASE -> list.choosing(list.chosen().releasing(rows));
            case UNCONFIRM -> list.unconfirming(rows, clock.instant());
        };
    }

    private static AuditAction action(Change change) {
        return switch (change) {
            case DECLINE -> AuditAction.CONTACTS_DECLINED;
            case TAKE_BACK -> AuditAction.CONTACTS_TAKEN_BACK;
            case FILL, KEEP, RELEASE -> AuditAction.CONTACTS_CHOSEN;
            case UNCONFIRM -> AuditAction.CONTACTS_UNCONFIRMED;
        };
    }

    /** Of those whose rows these are, as far as they are still known. */
    private void record(Viewer viewer, AuditAction action, String id, KeptList list, Set<Integer> rows) {
        List<NodeKey> people = new ArrayList<>();
        list.proposal().contacts().forEach((order, contact) -> {
            if (rows.contains(order)) {
                people.add(contact.person());
            }
        });
        list.chosen().declined().forEach((order, declined) -> {
            if (rows.contains(order)) {
                people.add(declined.person());
            }
        });
        audit.append(AuditEvent.of(viewer.actor(), action, "plan " + id, people));
    }

    @Override
    public ContactList rename(Viewer viewer, String id, PlanSummary.Name name) {
        KeptList list = toActOn(viewer, id);
        PlanSummary.Name given = names.checked(list, name);
        audit.append(AuditEvent.of(viewer.actor(), AuditAction.CONTACT_LIST_NAMED, "plan " + id, List.of()));
        shelf.change(id, kept -> kept.called(given)).orElseThrow(() -> unknown(id));
        return read(viewer, id);
    }

    @Override
    public void delete(Viewer viewer, String id) {
        owned(viewer, id);
        audit.append(AuditEvent.of(viewer.actor(), AuditAction.CONTACT_LIST_DELETED, "plan " + id, List.of()));
        shelf.remove(id);
    }

    /** A list that its owner may act on, as staff. */
    private KeptList toActOn(Viewer viewer, String id) {
        KeptList list = owned(viewer, id);
        if (list.study()) {
            throw DisclosureException.of(Reason.STUDY_LIST, "list.study");
        }
        if (!(viewer instanceof Viewer.Staff)) {
            throw DisclosureException.of(Reason.NOT_ALLOWED, "list.staff");
        }
        return list;
    }

    @Override
    public List<Purpose> purposes(Viewer viewer) {
        return viewer instanceof Viewer.Staff(String receiver) ? gate.purposes(receiver) : List.of();
    }

    private static boolean keepsLists(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Researcher _, Viewer.Staff _, Viewer.Steward _ -> true;
            case Viewer.Anonymous _, Viewer.Admin _, Viewer.Subject _ -> false;
        };
    }

    /** Studies are not kept, so that there are none to be lost. */
    @Override
    public List<Lost> lost(Viewer viewer) {
        if (!(viewer instanceof Viewer.Staff)) {
            return List.of();
        }
        return shelf.lost().stream()
                .filter(each -> each.isOf(owner(viewer)))
                .sorted(Comparator.comparing(ListShelf.Lost::made, Comparator.nullsLast(Comparator.reverseOrder())))
                .map(each -> new Lost(each.id(), each.purpose(), each.made(), each.expires(), each.told()))
                .toList();
    }

    @Override
    public List<PlanSummary> all(Viewer viewer) {
        List<PlanSummary> summaries = new ArrayList<>();
        for (KeptList list : keepsLists(viewer) ? shelf.all() : List.<KeptList>of()) {
            if (list.owner().equals(owner(viewer))) {
                summaries.addFirst(summary(settled(viewer, list)));
            }
        }
        return List.copyOf(summaries);
    }

    private static PlanSummary summary(KeptList list) {
        Set<Integer> rows = list.proposal().contacts().keySet();
        int confirmed = (int) list.confirmed().stream().filter(rows::contains).count();
        return new PlanSummary(
                list.id(),
                PlanStatus.of(
                                list.study(),
                                rows.size(),
                                confirmed,
                                !list.confirmed().isEmpty())
                        .code(),
                list.proposal().purpose(),
                rows.size(),
                confirmed,
                list.taken() > 0,
                list.taken(),
                list.flaggedAt(),
                list.made(),
                list.expires(),
                null,
                list.name());
    }

    @EventListener
    void groundsChanged(GroundsChanged change) {
        for (KeptList list : shelf.all()) {
            Set<NodeKey> concerned = list.proposal().everybody();
            concerned.retainAll(change.people());
            if (!concerned.isEmpty() && !list.study()) {
                settle(Viewer.parse(list.owner()), list, concerned);
            }
        }
    }

    /** Consents expire without a word from anybody, so that all are looked at. */
    private KeptList settled(Viewer viewer, KeptList list) {
        return settle(viewer, list, list.people());
    }

    private KeptList settle(Viewer viewer, KeptList list, Set<NodeKey> people) {
        Set<NodeKey> fallen = gate.fallen(viewer, list.proposal(), people);
        return fallen.isEmpty()
                ? list
                : shelf.change(list.id(), kept -> kept.without(fallen, clock.instant()))
                        .orElse(list);
    }

    private KeptList owned(Viewer viewer, String id) {
        return shelf.find(id)
                .filter(list -> list.owner().equals(owner(viewer)))
                .orElseThrow(() -> notThere(viewer, id));
    }

    /** What was kept and cannot be read is not unknown. */
    private RuntimeException notThere(Viewer viewer, String id) {
        return shelf.lost().stream()
                .filter(each -> each.id().equals(id) && viewer instanceof Viewer.Staff && each.isOf(owner(viewer)))
                .findFirst()
                .<RuntimeException>map(ListShelf.Lost::failure)
                .orElseGet(() -> unknown(id));
    }

    private static DisclosureException unknown(String id) {
        return DisclosureException.of(Reason.UNKNOWN_LIST, "list.unknown", id);
    }

    private static String owner(Viewer viewer) {
        return viewer instanceof Viewer.Subject(NodeKey person)
                ? "subject:" + person.value()
                : viewer.requester().text();
    }
}
