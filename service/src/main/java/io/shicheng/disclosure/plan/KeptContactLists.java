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
    private final AuditLog audit;
    private final Clock clock;

    KeptContactLists(PlanDiscloser gate, ListShelf shelf, AuditLog audit, Clock clock) {
        this.gate = gate;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ContactList make(Viewer viewer, PlanQuestion question, RunControl control) {
        Proposal proposal = gate.make(viewer, question, control);
        String id = UUID.randomUUID().toString();
        shelf.add(KeptList.of(id, owner(viewer), clock.instant(), proposal));
        return read(viewer, id);
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
        PlanDiscloser.Showing now = gate.show(viewer, list.proposal(), action);
        KeptList shown = shelf.change(id, kept -> kept.taken() == list.taken() ? kept.showing(now.living()) : kept)
                .orElseThrow(() -> unknown(id));
        // a person who withdrew while the answer was made must not stay on it by having been shown
        return answer(settle(viewer, shown, now.living()), now.plan());
    }

    private static ContactList answer(KeptList list, DisclosedPlan plan) {
        Set<Integer> confirmed = new TreeSet<>(list.confirmed());
        confirmed.retainAll(orders(plan));
        return new ContactList(
                list.id(),
                plan,
                confirmed,
                !list.confirmed().isEmpty(),
                List.copyOf(list.gone()),
                list.taken(),
                list.flaggedAt(),
                list.made(),
                list.expires());
    }

    private static Set<Integer> orders(DisclosedPlan plan) {
        Set<Integer> orders = new TreeSet<>();
        plan.rows().forEach(row -> orders.add(row.order()));
        return orders;
    }

    @Override
    public ContactList confirm(Viewer viewer, String id, Set<Integer> rows) {
        KeptList list = owned(viewer, id);
        if (list.study()) {
            throw DisclosureException.of(Reason.STUDY_LIST, "list.study");
        }
        if (!(viewer instanceof Viewer.Staff)) {
            throw DisclosureException.of(Reason.NOT_ALLOWED, "list.staff");
        }
        DisclosedPlan plan = read(viewer, id).plan();
        Set<Integer> there = orders(plan);
        if (!there.containsAll(rows)) {
            Set<Integer> others = new TreeSet<>(rows);
            others.removeAll(there);
            throw DisclosureException.of(Reason.UNKNOWN_ROW, "row.unknown", others);
        }
        Set<Integer> agreed = rows.isEmpty() ? there : rows;
        List<NodeKey> people = new ArrayList<>();
        list.proposal().contacts().forEach((order, contact) -> {
            if (agreed.contains(order)) {
                people.add(contact.person());
            }
        });
        audit.append(AuditEvent.of(viewer.actor(), AuditAction.CONTACTS_CONFIRMED, "plan " + id, people));
        return answer(shelf.change(id, kept -> kept.confirming(agreed)).orElseThrow(() -> unknown(id)), plan);
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
                null);
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
