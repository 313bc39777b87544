package io.shicheng.disclosure;

import io.shicheng.consent.GroundsChanged;
import io.shicheng.disclosure.Disclosure.PlanQuestion;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.graph.NodeKey;
import io.shicheng.outreach.Plan;
import io.shicheng.progress.RunControl;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lists in memory, by the keys of people; each reading shows them by the grounds of the moment. */
@Component
class KeptContactLists implements ContactLists {
    private static final int REMEMBERED = 200;

    private final PlanGate gate;
    private final Clock clock;
    private final LinkedHashMap<String, Kept> kept = new LinkedHashMap<>();

    KeptContactLists(PlanGate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    private static final class Kept {
        final Viewer owner;
        final Plan plan;
        final Set<NodeKey> people = new HashSet<>();
        final Set<NodeKey> taken = new HashSet<>();
        final Set<Integer> confirmed = new TreeSet<>();

        @Nullable
        Instant flaggedAt;

        Kept(Viewer owner, Plan plan) {
            this.owner = owner;
            this.plan = plan;
            for (Plan.Contact contact : plan.contacts()) {
                people.add(contact.person());
            }
        }
    }

    @Override
    public ContactList make(Viewer viewer, PlanQuestion question, RunControl control) {
        Kept made = new Kept(viewer, gate.make(viewer, question, control));
        String id = UUID.randomUUID().toString();
        synchronized (kept) {
            kept.put(id, made);
            if (kept.size() > REMEMBERED) {
                kept.pollFirstEntry();
            }
        }
        return read(viewer, id);
    }

    @Override
    public ContactList read(Viewer viewer, String id) {
        Kept list = known(viewer, id);
        DisclosedPlan plan = gate.show(viewer, list.plan);
        Set<Integer> there = orders(plan);
        synchronized (kept) {
            Set<Integer> confirmed = new TreeSet<>(list.confirmed);
            confirmed.retainAll(there);
            return new ContactList(id, plan, confirmed, list.taken.size(), list.flaggedAt);
        }
    }

    private static Set<Integer> orders(DisclosedPlan plan) {
        Set<Integer> orders = new TreeSet<>();
        plan.rows().forEach(row -> orders.add(row.order()));
        return orders;
    }

    @Override
    public ContactList confirm(Viewer viewer, String id, Set<Integer> rows) {
        ContactList list = read(viewer, id);
        Set<Integer> there = orders(list.plan());
        if (list.plan().study() || !there.containsAll(rows)) {
            throw new DisclosureException(
                    Reason.BAD_QUESTION, "The list must be no study, and have the rows that are confirmed.");
        }
        Kept known = known(viewer, id);
        synchronized (kept) {
            known.confirmed.addAll(rows.isEmpty() ? there : rows);
            Set<Integer> confirmed = new TreeSet<>(known.confirmed);
            confirmed.retainAll(there);
            return new ContactList(id, list.plan(), confirmed, known.taken.size(), known.flaggedAt);
        }
    }

    @Override
    public List<Flag> flags(Viewer viewer) {
        List<Flag> flags = new ArrayList<>();
        synchronized (kept) {
            kept.forEach((id, list) -> {
                Instant at = list.flaggedAt;
                if (at != null && list.owner.equals(viewer)) {
                    flags.add(new Flag(id, !list.confirmed.isEmpty(), list.taken.size(), at));
                }
            });
        }
        return flags;
    }

    @EventListener
    void groundsChanged(GroundsChanged change) {
        synchronized (kept) {
            for (Kept list : kept.values()) {
                for (NodeKey person : change.people()) {
                    if (list.people.contains(person) && list.taken.add(person)) {
                        list.flaggedAt = clock.instant();
                    }
                }
            }
        }
    }

    private Kept known(Viewer viewer, String id) {
        synchronized (kept) {
            Kept known = kept.get(id);
            if (known == null || !known.owner.equals(viewer)) {
                throw new DisclosureException(Reason.BAD_QUESTION, "There is no list with the id " + id + ".");
            }
            return known;
        }
    }
}
