package io.shicheng.disclosure.plan;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.subject.ConsentText;
import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.ContactLists.Purpose;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.Citations;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.policy.Namespaces;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.pseudonym.ProjectPseudonyms;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.PlanAims;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.PlanQuestion.Audience;
import io.shicheng.inquiry.PlanQuestion.Chosen;
import io.shicheng.inquiry.UnattainableException;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.Plan;
import io.shicheng.message.RefusedException;
import io.shicheng.message.Word;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotException;
import io.shicheng.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has plans made for those who may ask for them, and shows them by the grounds of the moment. */
@Component
public class PlanDiscloser implements Discloser<PlanQuestion, DisclosedPlan> {
    private final Snapshots snapshots;
    private final Inquiry inquiry;
    private final NetworkRecords records;
    private final GroundsRegister register;
    private final Vault vault;
    private final NetworkRegister networks;
    private final ClassRegister classes;
    private final ConsentText.Offers offers;
    private final AuditLog audit;

    public PlanDiscloser(
            Snapshots snapshots,
            Inquiry inquiry,
            NetworkRecords records,
            GroundsRegister register,
            Vault vault,
            NetworkRegister networks,
            ClassRegister classes,
            ConsentText.Offers offers,
            AuditLog audit) {
        this.snapshots = snapshots;
        this.inquiry = inquiry;
        this.records = records;
        this.register = register;
        this.vault = vault;
        this.networks = networks;
        this.classes = classes;
        this.offers = offers;
        this.audit = audit;
    }

    /** What people agreed today to be contacted about by a receiver, in the order of codes. */
    List<Purpose> purposes(String receiver) {
        Grounds grounds = register.current();
        List<Purpose> purposes = new ArrayList<>();
        for (ConsentText.Offer offer : offers.all()) {
            int people = offer.receiver().equals(receiver)
                    ? grounds.contactable(offer.purpose(), receiver).size()
                    : 0;
            if (people > 0) {
                purposes.add(new Purpose(
                        offer.purpose(),
                        people < Suppression.FEWEST ? null : people / Suppression.FEWEST * Suppression.FEWEST));
            }
        }
        purposes.sort(Comparator.comparing(Purpose::code));
        return List.copyOf(purposes);
    }

    /**
     * Has a plan made and shows it.
     *
     * @throws DisclosureException if the question is not theirs to ask, or cannot be met
     */
    @Override
    public DisclosedPlan disclose(Viewer viewer, PlanQuestion question, RunControl control) {
        Proposal made = make(viewer, question, control);
        return show(viewer, new Shown(made, question, without(viewer, question)), AuditAction.CONTACTS_LISTED, control)
                .plan();
    }

    private SortedMap<Integer, NodeKey> without(Viewer viewer, PlanQuestion question) {
        SortedMap<Integer, NodeKey> without = new TreeMap<>();
        chosen(viewer, question).without().forEach(person -> without.put(without.size(), person));
        return without;
    }

    /** @throws DisclosureException if the question names a place that is not there, or somebody who can be no contact */
    Chosen chosen(Viewer viewer, PlanQuestion question) {
        PersonPolicy policy = new PersonPolicy(viewer, register.current());
        return new ChosenPeople(policy, vault, question).among(new ClusterNames(records.clusters()));
    }

    /** @throws DisclosureException if the question is not theirs to ask, or cannot be met */
    Proposal make(Viewer viewer, PlanQuestion question, RunControl control) {
        if (viewer instanceof Viewer.Staff(String own) && PlanRules.lacksPurpose(question, own)) {
            throw choosePurpose(own);
        }
        PlanRules.check(viewer, question);
        return make(viewer, question, chosen(viewer, question), control);
    }

    /**
     * The same around people who are known by their keys.
     *
     * @param keep who stay, in their order
     * @param without who are not to be on it
     * @throws DisclosureException if the question is not theirs to ask, or cannot be met
     */
    Proposal remake(
            Viewer viewer, PlanQuestion question, List<NodeKey> keep, Set<NodeKey> without, RunControl control) {
        PlanRules.check(viewer, question);
        NodeKey cluster = ChosenPeople.cluster(question, new ClusterNames(records.clusters()));
        return make(viewer, question, new Chosen(cluster, keep, without), control);
    }

    /** @throws DisclosureException if no cluster is called that */
    String clusterId(String id) {
        ClusterNames clusters = new ClusterNames(records.clusters());
        return String.valueOf(clusters.id(clusters.key(id)));
    }

    private Proposal make(Viewer viewer, PlanQuestion question, Chosen chosen, RunControl control) {
        PersonPolicy policy = new PersonPolicy(viewer, register.current());
        Networks of = networks.current(policy, control);
        try {
            Namespaces.mustBeKnown(question.namespace(), snapshots, of.whole(), control);
            PlanRules.checkReach(question, of);
            AimRules.check(question.aims(), of);
            boolean study = question.audience() instanceof Audience.Study;
            Chosen grouping = chosen.grouping(person -> policy.mayBeNamed(person) || study && policy.generated(person));
            Plan plan = inquiry.ask(question, grouping, of.whole(), control);
            Plan free = beside(question, grouping, plan, of, control);
            Classes people = classes.current(policy, of, plan.snapshot(), control);
            Told told = told(policy, plan, people);
            return Proposal.of(
                    plan,
                    told.population(),
                    told.connected(),
                    most(policy, free, of),
                    AimRules.told(
                            plan,
                            reached(policy, free).people()
                                    - reached(policy, plan).people(),
                            of,
                            new ClusterNames(records.clusters())));
        } catch (InquiryException e) {
            throw e.nobodyAgreed() ? nobodyAgreed(e, question) : e;
        } catch (UnattainableException e) {
            throw unattainable(e.attainable(), question, of);
        } catch (SnapshotException e) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "snapshot.large");
        }
    }

    /**
     * The plan of which the bound and the price of groups are told: itself, or where somebody is only counted, that in
     * which groups do not count, so that nothing is told but what that question is answered.
     */
    private Plan beside(PlanQuestion question, Chosen chosen, Plan plan, Networks of, RunControl control) {
        return plan.fair() == null || of.allOpen()
                ? plan
                : inquiry.ask(question.aiming(PlanAims.NONE), chosen, of.whole(), control);
    }

    /** Whom a plan reaches, as far as they may be counted. */
    private static RoundedCount reached(PersonPolicy policy, Plan plan) {
        boolean study = plan.question().audience() instanceof Audience.Study;
        Set<NodeKey> contacts = new HashSet<>();
        plan.contacts().forEach(contact -> contacts.add(contact.person()));
        RoundedCount reached = new RoundedCount(policy, study, contacts);
        plan.contacts().forEach(contact -> contact.adds().forEach(reached::add));
        return reached;
    }

    /** With what people did agree to, if there is anything. */
    private RefusedException nobodyAgreed(InquiryException refused, PlanQuestion question) {
        String receiver = String.valueOf(question.receiver());
        List<String> known = purposes(receiver).stream().map(Purpose::code).toList();
        return known.isEmpty()
                ? refused
                : DisclosureException.of(
                        Reason.BAD_QUESTION,
                        "plan.nobodyForThis",
                        Word.of("receiver", receiver),
                        Word.of("purpose", String.valueOf(question.purpose())),
                        Word.allTyped("purpose", known));
    }

    private static DisclosureException unattainable(int attainable, PlanQuestion question, Networks of) {
        int told = of.allOpen() ? attainable : PlanRules.stepBelow(attainable);
        return DisclosureException.of(
                Reason.BAD_QUESTION,
                told == 0 && !of.allOpen() ? "plan.notAttainableAtAll" : "plan.notAttainable",
                question.reachPercent(),
                told,
                question.hops());
    }

    /** How many people there are, and how many of them have a tie, as far as the viewer may know. */
    private record Told(int population, int connected) {}

    /** By name, made up, or in a class of the viewer's project. */
    private static Told told(PersonPolicy policy, Plan plan, Classes people) {
        Snapshot snapshot = plan.snapshot();
        CsrGraph ties = snapshot.undirected();
        boolean study = plan.question().audience() instanceof Audience.Study;
        Set<NodeKey> contacts = new HashSet<>();
        if (!study) {
            plan.contacts().forEach(contact -> contacts.add(contact.person()));
        }
        RoundedCount population = new RoundedCount(policy, study, contacts);
        RoundedCount connected = new RoundedCount(policy, study, contacts);
        boolean countable = snapshot.spec().namespace() == null
                || Headcount.of(snapshot, people).all() > 0;
        for (int v = 0; v < snapshot.vertexCount(); v++) {
            NodeKey person = snapshot.key(v);
            if (countable && people.of(person) != null || !policy.unnamed(person) || contacts.contains(person)) {
                boolean known = population.isKnown(person);
                population.count(known);
                if (ties.outDegree(v) > 0) {
                    connected.count(known);
                }
            }
        }
        return new Told(population.people(), connected.people());
    }

    /**
     * What no plan reaches more than, as far as the viewer may know: where somebody is only counted, the next ten above
     * whom this plan reaches, and above what is left.
     */
    private static @Nullable Integer most(PersonPolicy policy, Plan plan, Networks of) {
        Integer most = plan.bound() == null ? null : plan.bound().most();
        if (most == null || of.allOpen()) {
            return most;
        }
        int alone = plan.reached() - plan.reachedConnected();
        return reached(policy, plan).noMoreThan() - alone + RoundedCount.upwards(most - plan.reachedConnected());
    }

    /** That a purpose has to be chosen, with what there is to choose from. */
    private DisclosureException choosePurpose(String receiver) {
        List<String> known = purposes(receiver).stream().map(Purpose::code).toList();
        return known.isEmpty()
                ? DisclosureException.of(Reason.BAD_QUESTION, "plan.purpose")
                : DisclosureException.of(
                        Reason.BAD_QUESTION,
                        "plan.choosePurpose",
                        Word.of("receiver", receiver),
                        Word.allTyped("purpose", known));
    }

    /**
     * What is to be shown.
     *
     * @param question by which it was made; null where that is not known, and then nobody is told who could come
     *     instead
     * @param declined who is not to be on it, by the row that was theirs
     */
    record Shown(Proposal plan, @Nullable PlanQuestion question, SortedMap<Integer, NodeKey> declined) {
        static Shown of(KeptList list) {
            SortedMap<Integer, NodeKey> declined = new TreeMap<>();
            list.chosen().declined().forEach((row, one) -> declined.put(row, one.person()));
            return new Shown(list.proposal(), list.question(), declined);
        }
    }

    /**
     * A proposal as it was shown.
     *
     * @param living who living stands in it by name
     * @param declined those by name who are not to be on it, by the row that was theirs
     */
    record Showing(DisclosedPlan plan, Set<NodeKey> living, SortedMap<Integer, Label.Named> declined) {}

    /**
     * Those who withdrew since it was made are not on it.
     *
     * @param listed what is recorded where it is a list to act on
     */
    Showing show(Viewer viewer, Shown shown, AuditAction listed, RunControl control) {
        Proposal plan = shown.plan();
        SortedMap<String, String> citation = Citations.of(plan.citation(), viewer);
        PersonPolicy policy = new PersonPolicy(viewer, register.current());
        ProjectPseudonyms pseudonyms = new ProjectPseudonyms(policy, vault);
        ClusterNames clusters = new ClusterNames(records.clusters());
        Plan.Alternatives alternatives = alternatives(policy, shown, clusters, control);
        VisiblePlan view = new VisiblePlan(plan, alternatives, policy, pseudonyms.ofStudy(citation), clusters);
        DisclosedPlan disclosed = view.disclose(citation);
        SortedMap<Integer, Label.Named> declined = new TreeMap<>();
        shown.declined().forEach((row, person) -> {
            Label.Named label = view.asContact(person);
            if (label != null) {
                declined.put(row, label);
            }
        });
        switch (plan.audience()) {
            case Audience.Consented(String purpose, String receiver) ->
                audit.append(view.shown().event(viewer, listed, "plan " + purpose));
            case Audience.Study() -> {
                boolean exported = listed == AuditAction.CONTACTS_EXPORTED;
                if (exported || view.shown().namesTheLiving()) {
                    AuditAction read = exported ? listed : AuditAction.NAMES_READ;
                    audit.append(view.shown().event(viewer, read, "study"));
                }
            }
        }
        return new Showing(disclosed, view.shown().living(), declined);
    }

    /**
     * Who could come in place of contacts, on the network of now; nobody in a study, which is no list to act on, and
     * where more than people count, since who comes then is known only when all is planned anew.
     */
    private Plan.Alternatives alternatives(
            PersonPolicy policy, Shown shown, ClusterNames clusters, RunControl control) {
        PlanQuestion question = shown.question();
        Collection<Plan.Contact> contacts = shown.plan().contacts().values();
        if (question == null
                || question.audience() instanceof Audience.Study
                || question.aims().fair()
                || question.aims().passes()) {
            return Plan.Alternatives.NONE;
        }
        try {
            Chosen chosen = new Chosen(
                    ChosenPeople.cluster(question, clusters),
                    contacts.stream().map(Plan.Contact::person).toList(),
                    Set.copyOf(shown.declined().values()));
            Networks of = networks.current(policy, control);
            return inquiry.alternatives(question.choosing(List.of(), List.of()), chosen, of.whole(), control);
        } catch (RefusedException | SnapshotException e) {
            // nobody is left to choose from, or the place is gone
            return Plan.Alternatives.NONE;
        }
    }

    /** Whom, of those who stood in it by name, it may not show any more. */
    Set<NodeKey> fallen(Viewer viewer, Proposal plan, Set<NodeKey> people) {
        PersonPolicy policy = new PersonPolicy(viewer, register.current());
        Set<NodeKey> contacts = new HashSet<>();
        plan.contacts().values().forEach(contact -> contacts.add(contact.person()));
        Set<NodeKey> fallen = new HashSet<>();
        for (NodeKey person : people) {
            // whom it tells as somebody to come instead is on it as a contact is
            boolean proposed = switch (plan.audience()) {
                case Audience.Consented(String purpose, String receiver) ->
                    policy.mayBeProposed(person, purpose, receiver);
                case Audience.Study() -> contacts.contains(person);
            };
            boolean stands = proposed || !contacts.contains(person) && policy.mayBeNamed(person);
            if (!stands) {
                fallen.add(person);
            }
        }
        return fallen;
    }
}
