package io.shicheng.disclosure.attack;

import io.shicheng.audit.Actor;
import io.shicheng.consent.Consents;
import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.ledger.RealConsents;
import io.shicheng.consent.subject.Corrections;
import io.shicheng.consent.subject.HeldRecord;
import io.shicheng.consent.subject.HeldRecord.HeldTie;
import io.shicheng.consent.subject.HeldRecords;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.disclosure.ContactLists;
import io.shicheng.disclosure.ContactLists.Change;
import io.shicheng.disclosure.ContactLists.ContactList;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.GivenAnswers;
import io.shicheng.disclosure.GivenMaps;
import io.shicheng.disclosure.HoldingsDisclosure;
import io.shicheng.disclosure.SubjectPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.access.RealSubjectPages;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.CohortRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.drawing.DrawnNetworks;
import io.shicheng.disclosure.gate.AnswerRegister;
import io.shicheng.disclosure.gate.Gate;
import io.shicheng.disclosure.gate.RealHoldings;
import io.shicheng.disclosure.map.MapDiscloser;
import io.shicheng.disclosure.map.RealMaps;
import io.shicheng.disclosure.organisation.OrganisationRanks;
import io.shicheng.disclosure.plan.PlanDiscloser;
import io.shicheng.disclosure.plan.RealLists;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.rank.RankingDiscloser;
import io.shicheng.disclosure.search.SearchDiscloser;
import io.shicheng.engine.Engine;
import io.shicheng.fixture.ForgettingVault;
import io.shicheng.fixture.ForwardingEngine;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.MemoryFiles;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.fixture.Network;
import io.shicheng.fixture.SmallNetwork;
import io.shicheng.fixture.SmallNetwork.Agreed;
import io.shicheng.fixture.SmallNetwork.Someone;
import io.shicheng.fixture.SmallNetwork.Tied;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Role;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Identification;
import io.shicheng.graph.personal.Identification.Verdict;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.CreditLevel;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.Inquiries;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.message.RefusedException;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.RealSnapshots;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.store.GraphChange;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a store holds on one day, in memory, and the service over it while it is open. It can be copied, so that
 * several things may happen to the same store.
 */
final class HeldStore implements AutoCloseable {
    private static final int FIRST_YEAR = 2001;
    private static final int YEARS = 4;
    private static final Clock CLOCK =
            Clock.fixed(Network.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final LocalDate GIVEN = Network.TODAY.minusMonths(5);
    private static final Actor STEWARD = Actor.in(Role.STEWARD, null);

    private final MemoryStore store;
    private final ForgettingVault vault;
    private final MemoryFiles files;
    private final Path folder;
    private final KeyVault cacheKeys;
    private @Nullable Service service;
    private @Nullable NetworkRegister networks;
    private boolean onDisk;
    private int computations;
    private final Set<String> taken = new HashSet<>();

    private final Engine engine = new ForwardingEngine() {
        @Override
        protected void computing() {
            computations++;
        }
    };

    /**
     * What was done since the store was opened.
     *
     * @param readings of records of one kind, all of them
     * @param snapshots that were taken, if they are kept on disk
     */
    record Effort(int readings, int snapshots, int computations) {
        static final Effort NONE = new Effort(0, 0, 0);

        Effort since(Effort before) {
            return new Effort(
                    readings - before.readings, snapshots - before.snapshots, computations - before.computations);
        }

        @Override
        public String toString() {
            return "read " + readings + " times, " + snapshots + " snapshots, " + computations + " computations";
        }
    }

    /** What runs while a store is open. */
    record Service(
            Disclosure gate,
            GivenAnswers given,
            GivenMaps maps,
            SubjectPage own,
            HoldingsDisclosure holdings,
            ContactLists lists,
            Consents consents,
            HeldRecords held,
            Corrections corrections,
            GroundsRegister register,
            Inquiry inquiry) {}

    private HeldStore(MemoryStore store, ForgettingVault vault, MemoryFiles files, Path parent, KeyVault cacheKeys) {
        this.store = store;
        this.vault = vault;
        this.files = files;
        this.cacheKeys = cacheKeys;
        try {
            this.folder = Files.createTempDirectory(parent, "store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HeldStore of(SmallNetwork network, Path parent) {
        KeyVault cacheKeys = new KeyVault(parent.resolve("cache keys"));
        HeldStore held = new HeldStore(new MemoryStore(), new ForgettingVault(), new MemoryFiles(), parent, cacheKeys);
        held.take(network);
        return held;
    }

    /** A steward decided that two historical people are one. */
    HeldStore identified(Someone one, Someone other) {
        Identification same = new Identification(key(one), key(other), Verdict.SAME, Network.TODAY, null);
        store.change(new PersonalChange().identification(same), () -> {});
        return this;
    }

    /** Keeps snapshots in files as the service does, which is slower. */
    HeldStore onDisk() {
        onDisk = true;
        return this;
    }

    /** The same store, after the program was ended: nothing but what is kept is there. */
    HeldStore copy() {
        MemoryFiles copied = new MemoryFiles();
        copied.files.putAll(files.files);
        Path parent = folder.getParent();
        if (parent == null) {
            throw new IllegalStateException("No folder.");
        }
        return new HeldStore(store.copy(), vault.copy(), copied, parent, cacheKeys);
    }

    /** Imports it. */
    void take(SmallNetwork network) {
        List<Cluster> clusters = SmallNetwork.CLUSTERS.stream()
                .map(id -> new Cluster(clusterKey(id), id, null, "Cluster " + id, null, null))
                .toList();
        List<Organisation> organisations = network.organisations.stream()
                .map(id -> new Organisation(
                        vault.nodeKey("organisation", "", id), NodeKind.STUDIO, null, id, "Studio " + id, null, null))
                .toList();
        List<Work> works = network.works.stream()
                .map(id -> new Work(
                        vault.nodeKey("work", "", id),
                        null,
                        id,
                        "Work " + id,
                        year(FIRST_YEAR + network.works.indexOf(id) % YEARS),
                        null,
                        null))
                .toList();
        Set<String> agreed = new LinkedHashSet<>();
        network.consents.forEach(consent -> agreed.add(consent.person().id()));
        List<ContactDetail> contacts = new ArrayList<>();
        network.consents.stream()
                .filter(consent -> consent.scope() == ConsentScope.CONTACT)
                .forEach(consent -> contacts.add(new ContactDetail(
                        key(consent.person()),
                        Channel.PHONE,
                        vault.sealContact(
                                key(consent.person()), "139" + consent.person().id()))));
        store.apply(
                new GraphChange(
                        clusters,
                        organisations,
                        works,
                        network.people.stream()
                                .map(person -> person(person, agreed.contains(person.id())))
                                .toList(),
                        network.ties.stream().map(this::tie).toList(),
                        network.consents.stream().map(this::consent).toList(),
                        contacts),
                RunControl.NONE);
    }

    private NodeKey clusterKey(String id) {
        return vault.nodeKey("cluster", "", id);
    }

    NodeKey key(Someone person) {
        return vault.personKey(person.namespace(), person.id());
    }

    private Person person(Someone person, boolean agreed) {
        NodeKey key = key(person);
        boolean named = person.historical() || agreed;
        return new Person(
                key,
                person.namespace().isEmpty() ? null : person.namespace(),
                person.cluster() == null ? null : clusterKey(person.cluster()),
                person.discipline(),
                year(person.born()),
                year(person.died()),
                person.historical(),
                person.historical() ? "a register" : null,
                named ? vault.sealIdentity(key, new Identity(person.id(), person.name())) : null);
    }

    private Tie tie(Tied tie) {
        boolean credit = tie.kind() == TieKind.CREDITED_ON;
        String family = credit ? "work" : "organisation";
        Someone other = tie.to();
        NodeKey from = key(tie.from());
        NodeKey to = other == null ? vault.nodeKey(family, "", tie.target()) : key(other);
        Basis basis = tie.stated() ? Basis.STATED : Basis.PUBLISHED;
        DateRange since = year(tie.since());
        DateRange until = year(tie.until());
        return Tie.of(
                tie.kind(),
                from,
                to,
                new TieFacts(
                        basis,
                        tie.source(),
                        since,
                        until,
                        tie.weight(),
                        1,
                        null,
                        credit ? "camera" : null,
                        credit ? level(tie) : null));
    }

    /** One in four heads the crew. */
    private static CreditLevel level(Tied tie) {
        return Math.floorMod(tie.from().id().hashCode(), 4) == 0 ? CreditLevel.HEAD : CreditLevel.MEMBER;
    }

    private static @Nullable DateRange year(@Nullable Integer year) {
        return year == null ? null : new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private Consent consent(Agreed consent) {
        NodeKey person = key(consent.person());
        return Consent.given(
                person,
                new ConsentTerms(
                        consent.scope(),
                        consent.purpose(),
                        consent.receiver(),
                        GIVEN,
                        null,
                        "paper_form",
                        "box 7",
                        "v1"));
    }

    /** Somebody who is in it, in the order of keys. */
    List<NodeKey> people() {
        return List.copyOf(store.people.keySet());
    }

    boolean holds(NodeKey person) {
        return store.people.containsKey(person);
    }

    synchronized Service service() {
        Service running = service;
        if (running == null) {
            running = start();
            service = running;
        }
        return running;
    }

    private Service start() {
        MemoryAudit audit = new MemoryAudit();
        Snapshots snapshots = onDisk ? RealSnapshots.of(store, folder) : RealSnapshots.inMemory(store);
        RealConsents grounds = RealConsents.of(
                store,
                vault,
                audit,
                folder.resolve("grounds"),
                cacheKeys,
                files,
                register -> networks(snapshots, register)
                        .current(new PersonPolicy(new Viewer.Anonymous(), register.current()), RunControl.NONE),
                CLOCK);
        NetworkRegister networks = networks(snapshots, grounds.register());
        ClassRegister classes = new ClassRegister(files, vault, snapshots);
        NetworkRecords records = new NetworkRecords(store, store, new StoreLocation(folder));
        Inquiry inquiry = Inquiries.of(snapshots, records, grounds.register(), engine);
        PlanDiscloser plans = new PlanDiscloser(
                snapshots, inquiry, records, grounds.register(), vault, networks, classes, grounds.offers(), audit);
        SearchDiscloser names = new SearchDiscloser(grounds.register(), records, audit);
        MapDiscloser maps =
                RealMaps.of(snapshots, records, grounds.register(), vault, inquiry, networks, classes, folder);
        Gate gate = new Gate(
                snapshots, records, grounds.register(), vault, inquiry, plans, maps, names, networks, classes, audit);
        SubjectPage own = RealSubjectPages.of(
                grounds.held(),
                inquiry,
                snapshots,
                networks,
                classes,
                records,
                grounds.offers(),
                grounds.register(),
                vault,
                audit,
                CLOCK);
        HoldingsDisclosure holdings = RealHoldings.of(
                grounds.holdings(), grounds.offers(), grounds.register(), snapshots, records, networks, classes);
        ContactLists lists = RealLists.of(plans, files, audit, CLOCK);
        return new Service(
                gate,
                new AnswerRegister(gate, vault),
                RealMaps.reader(
                        maps,
                        names,
                        new RankingDiscloser(
                                snapshots, records, grounds.register(), vault, inquiry, networks, classes, audit),
                        new OrganisationRanks(
                                new DrawnNetworks(snapshots, records, grounds.register(), inquiry, networks, classes),
                                grounds.register()::state),
                        grounds.register(),
                        vault,
                        audit),
                own,
                holdings,
                lists,
                grounds.consents(),
                grounds.held(),
                grounds.corrections(),
                grounds.register(),
                inquiry);
    }

    /** Its cohorts are those of the file, as the service's are, which tells them before a right is recorded. */
    private NetworkRegister networks(Snapshots snapshots, GroundsRegister register) {
        NetworkRegister known = networks;
        if (known == null) {
            known = new NetworkRegister(snapshots, new CohortRegister(files, snapshots, register));
            networks = known;
        }
        return known;
    }

    /** Has lists of contacts kept by everybody who keeps any: studies are in memory alone. */
    void keepLists() {
        SmallNetwork.RECEIVERS.forEach(receiver -> SmallNetwork.PURPOSES.forEach(purpose -> keep(
                new Viewer.Staff(receiver), new PlanQuestion(4, null, Set.of(), 1, null, false, purpose, receiver))));
        for (Viewer viewer :
                List.of(new Viewer.Researcher("thesis"), new Viewer.Staff("association"), new Viewer.Steward())) {
            keep(viewer, new PlanQuestion(60, null, Set.of(), 1, null, true, null, null));
            keep(viewer, new PlanQuestion(null, 50.0, Set.of(), 2, null, true, null, null));
        }
    }

    private void keep(Viewer viewer, PlanQuestion question) {
        try {
            ContactLists lists = service().lists();
            ContactList list = lists.make(viewer, question, RunControl.NONE);
            if (!question.study() && list.plan().rows().size() > 1) {
                lists.change(viewer, list.id(), Change.DECLINE, Set.of(1), RunControl.NONE);
                lists.change(viewer, list.id(), Change.KEEP, Set.of(2), RunControl.NONE);
            }
        } catch (RefusedException nobody) {
            // of a network in which nobody agreed to that, or who is left cannot reach this many
        }
    }

    Grounds grounds() {
        return service().register().current();
    }

    /** As of now. */
    Effort work() {
        try (Stream<Path> files = Files.list(Files.createDirectories(new StoreLocation(folder).snapshots()))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".snapshot")).toList()) {
                // a file that is renamed stays the same, and one that is written anew does not
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                taken.add(attributes.fileKey() + " "
                        + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Effort(store.reads, taken.size(), computations);
    }

    void object(NodeKey person) {
        service().consents().object(person, STEWARD);
    }

    void erase(NodeKey person) {
        service().consents().erase(person, STEWARD);
    }

    void withdraw(NodeKey person) {
        service().consents().withdrawAll(person, STEWARD);
    }

    /** The ties that the person's own page lists. */
    List<HeldTie> tiesOf(NodeKey person) {
        return service().held().of(person).map(HeldRecord::ties).orElse(List.of());
    }

    /** The person says on their own page that a tie is wrong, and a steward finds so too. */
    void removeContested(NodeKey person, HeldTie tie) {
        Corrections corrections = service().corrections();
        corrections.settle(
                corrections.contest(person, tie.id(), "never_happened", Actor.person()), "tie_removed", STEWARD);
    }

    void give(NodeKey person, ConsentScope scope, String purpose, String receiver) {
        service()
                .consents()
                .give(
                        person,
                        new ConsentTerms(scope, purpose, receiver, Network.TODAY, null, "paper_form", "box 7", "v1"),
                        scope == ConsentScope.PUBLISHED ? Actor.person() : STEWARD);
    }

    /** Whether the person never agreed to anything, so that there is nothing to withdraw. */
    boolean agreedToNothing(NodeKey person) {
        return store.consents.values().stream()
                .noneMatch(consent -> consent.person().equals(person));
    }

    /** Whether the viewer may see the person by name anywhere, or may be proposed to contact them. */
    boolean shownByName(Viewer viewer, NodeKey person) {
        Grounds grounds = grounds();
        PersonPolicy policy = new PersonPolicy(viewer, grounds);
        return policy.mayBeNamed(person)
                || policy.mayBeRankedByName(person)
                || viewer instanceof Viewer.Staff(String receiver)
                        && grounds.consent(person, ConsentScope.CONTACT, null, receiver)
                                .isPresent();
    }

    @Override
    public void close() {
        service = null;
        networks = null;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
