package io.shicheng.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.ledger.RealConsents;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.disclosure.ContactLists;
import io.shicheng.disclosure.ContactLists.ContactList;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.Disclosure.SnapshotQuestion;
import io.shicheng.disclosure.HoldingsDisclosure;
import io.shicheng.disclosure.SubjectPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.access.RealSubjectPages;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.CohortRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.map.MapDiscloser;
import io.shicheng.disclosure.map.RealMaps;
import io.shicheng.disclosure.plan.PlanDiscloser;
import io.shicheng.disclosure.plan.RealLists;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.search.SearchDiscloser;
import io.shicheng.disclosure.subject.DisclosedSubject;
import io.shicheng.fixture.CountingVault;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.MemoryFiles;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.fixture.Network;
import io.shicheng.fixture.SampleNetwork;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Person;
import io.shicheng.inquiry.Inquiries;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.RealSnapshots;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.store.GraphChange;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose names each answer opens, over a generated sample and a real vault: those that it shows, each once. */
class OpenedNamesTests {
    private static final int PEOPLE = Integer.getInteger("opened.people", 500);
    private static final Viewer.Staff STAFF = new Viewer.Staff("association");
    private static final List<Viewer> VIEWERS = List.of(
            new Viewer.Anonymous(), new Viewer.Researcher("thesis"), STAFF, new Viewer.Steward(), new Viewer.Admin());
    private static final Clock CLOCK =
            Clock.fixed(Network.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Map<String, NodeKey> keys = new HashMap<>();
    private CountingVault vault;
    private RealConsents grounds;
    private Disclosure gate;
    private SearchDiscloser names;
    private ContactLists lists;
    private SubjectPage own;
    private HoldingsDisclosure holdings;

    @BeforeEach
    void open() throws IOException {
        Network network = SampleNetwork.of(PEOPLE, 1, folder.resolve("sample"));
        MemoryStore store = network.store();
        KeyVault keyVault = new KeyVault(folder.resolve("keys"));
        vault = new CountingVault(keyVault);
        seal(network, store);
        MemoryAudit audit = new MemoryAudit();
        MemoryFiles files = new MemoryFiles();
        grounds =
                RealConsents.of(store, vault, audit, folder.resolve("grounds"), keyVault, files, register -> {}, CLOCK);
        Snapshots snapshots = RealSnapshots.inMemory(store);
        NetworkRecords records = new NetworkRecords(store, store, new StoreLocation(folder));
        Inquiry inquiry = Inquiries.of(snapshots, records, grounds.register());
        NetworkRegister networks =
                new NetworkRegister(snapshots, new CohortRegister(files, snapshots, grounds.register()));
        ClassRegister classes = new ClassRegister(files, vault, snapshots);
        PlanDiscloser plans = new PlanDiscloser(
                snapshots, inquiry, records, grounds.register(), vault, networks, classes, grounds.offers(), audit);
        names = new SearchDiscloser(grounds.register(), records, audit);
        MapDiscloser maps =
                RealMaps.of(snapshots, records, grounds.register(), vault, inquiry, networks, classes, folder);
        gate = new Gate(
                snapshots, records, grounds.register(), vault, inquiry, plans, maps, names, networks, classes, audit);
        lists = RealLists.of(plans, files, audit, CLOCK);
        own = RealSubjectPages.of(
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
        holdings = RealHoldings.of(
                grounds.holdings(), grounds.offers(), grounds.register(), snapshots, records, networks, classes);
    }

    /**
     * Names are held of everybody, so that what stays sealed stays so by the rules; every other living person agreed.
     */
    private void seal(Network network, MemoryStore store) {
        List<Person> people = new ArrayList<>();
        List<Consent> consents = new ArrayList<>();
        List<ContactDetail> contacts = new ArrayList<>();
        for (int i = 0; i < store.people.size(); i++) {
            String id = network.anyone(i);
            NodeKey key = network.key(id);
            keys.put(id, key);
            Person known = Objects.requireNonNull(store.people.get(key));
            people.add(new Person(
                    key,
                    known.namespace(),
                    known.cluster(),
                    known.discipline(),
                    known.born(),
                    known.died(),
                    known.historical(),
                    known.source(),
                    vault.sealIdentity(key, new Identity(id, "Name of " + id))));
            if (!known.historical() && i % 2 == 0) {
                ConsentScope scope = ConsentScope.values()[i / 2 % ConsentScope.values().length];
                consents.add(Consent.given(
                        key,
                        new ConsentTerms(
                                scope,
                                "training",
                                STAFF.receiver(),
                                LocalDate.of(2026, 1, 1),
                                null,
                                "paper_form",
                                "box 7",
                                "v1")));
                contacts.add(new ContactDetail(key, Channel.PHONE, vault.sealContact(key, "139" + id)));
            }
        }
        store.apply(
                new GraphChange(List.of(), List.of(), List.of(), people, List.of(), consents, contacts),
                RunControl.NONE);
    }

    @Test
    void aRequestThatNamesTwentyPeopleOpensTwentyNames() {
        for (Viewer viewer : VIEWERS) {
            List<DisclosedRanking.Row> all = rank(viewer, "harmonic", PEOPLE, 0).rows();
            assertThat(vault.takeNames()).hasSameSizeAs(all).doesNotHaveDuplicates();
            int[] pages = IntStream.rangeClosed(0, all.size() - 20)
                    .filter(from -> between(all, from) && between(all, from + 20))
                    .toArray();
            assertThat(pages).as("pages that begin and end between two ranks").isNotEmpty();
            for (int from : pages) {
                List<DisclosedRanking.Row> page =
                        rank(viewer, "harmonic", 20, from).rows();
                assertThat(page).isEqualTo(all.subList(from, from + 20));
                assertOpened(people(page.stream().map(DisclosedRanking.Row::person)));
            }
        }
    }

    private static boolean between(List<DisclosedRanking.Row> all, int row) {
        return row == 0
                || row == all.size()
                || all.get(row - 1).rankFrom() < all.get(row).rankFrom();
    }

    @Test
    void whoSharesARankWithTheFirstOrLastRowIsOpenedTooAndNobodyElse() {
        for (Viewer viewer : VIEWERS) {
            List<DisclosedRanking.Row> all = rank(viewer, "degree", PEOPLE, 0).rows();
            vault.takeNames();
            for (int from : List.of(0, 7, 40)) {
                List<DisclosedRanking.Row> page =
                        rank(viewer, "degree", 10, from).rows();
                assertThat(page).isEqualTo(all.subList(from, from + 10));
                assertOpened(people(all.stream()
                        .filter(row -> row.rankFrom() >= page.getFirst().rankFrom()
                                && row.rankFrom() <= page.getLast().rankFrom())
                        .map(DisclosedRanking.Row::person)));
            }
        }
    }

    private void assertOpened(Set<NodeKey> people) {
        assertThat(vault.takeNames()).hasSameSizeAs(people).hasSameElementsAs(people);
    }

    @Test
    void whatOnlyCountsOpensNobody() {
        for (Viewer viewer : VIEWERS) {
            gate.clusters(viewer);
            gate.namespaces(viewer);
            gate.snapshot(viewer, new SnapshotQuestion(Set.of(), true, null, null), RunControl.NONE);
            gate.snapshots(viewer);
            assertThat(lists.purposes(viewer)).hasSize(viewer == STAFF ? 1 : 0);
            assertThat(rank(viewer, "degree", 1, PEOPLE).rows()).isEmpty();
        }
        holdings.holdings(new Viewer.Steward());
        assertThat(vault.takeNames()).isEmpty();
        assertThat(vault.takeContacts()).isEmpty();
    }

    /** Those whom the viewer may see, once; then those whom the answer shows, as any other answer does. */
    @Test
    void aSearchOpensNamesOfThoseAloneWhomTheViewerMaySee() {
        for (Viewer viewer : VIEWERS) {
            PersonPolicy policy = new PersonPolicy(viewer, grounds.register().current());
            assertThat(search(viewer, "nobody")).isEmpty();
            assertThat(vault.takeNames()).doesNotHaveDuplicates().allMatch(policy::mayBeNamed);
            assertThat(search(viewer, "nobody")).isEmpty();
            assertThat(vault.takeNames()).isEmpty();
            Set<NodeKey> found = search(viewer, "name");
            assertThat(found).hasSizeGreaterThan(3);
            assertOpened(found);
        }
    }

    @Test
    void whoTakesSomethingBackHasNobodysNameOpened() {
        search(STAFF, "nobody");
        search(new Viewer.Anonymous(), "nobody");
        NodeKey staffs = search(STAFF, "name").stream()
                .filter(person -> grounds.register()
                        .current()
                        .consent(person, ConsentScope.NAMED, null, STAFF.receiver())
                        .isPresent())
                .findFirst()
                .orElseThrow();
        vault.takeNames();
        grounds.consents().withdrawAll(staffs, Actor.in(Role.STEWARD, null));
        names.forget(new GroundsChanged(Set.of(staffs)));
        for (Viewer viewer : List.of(STAFF, new Viewer.Anonymous())) {
            assertThat(search(viewer, "nobody")).isEmpty();
            assertThat(vault.takeNames()).isEmpty();
            assertOpened(search(viewer, "name"));
        }
    }

    private Set<NodeKey> search(Viewer viewer, String text) {
        return gate.search(viewer, new SearchQuestion(text, SearchQuestion.MOST), RunControl.NONE).matches().stream()
                .filter(match -> match.kind().equals("person"))
                .map(match -> key(match.label()))
                .collect(Collectors.toSet());
    }

    @Test
    void sharesOfThoseInTheTopTenthOpenNobodyMore() {
        RankingQuestion question = new RankingQuestion("harmonic", Set.of(), null, null, true, 1);
        DisclosedRanking ranking = gate.ranking(STAFF, new RankingPage(question, 1, 0, true), RunControl.NONE);
        assertThat(ranking.shares()).isNotNull();
        assertThat(vault.takeNames()).hasSize(1);
    }

    @Test
    void aListOpensItsContactsAndWhomItNamesAsReached() {
        for (boolean study : List.of(true, false)) {
            PlanQuestion question = new PlanQuestion(
                    8, null, Set.of(), 1, null, study, study ? null : "training", study ? null : STAFF.receiver());
            ContactList list = lists.make(STAFF, question, RunControl.NONE);
            assertOpened(list.plan());
            assertOpened(lists.read(STAFF, list.id()).plan());
            assertThat(list.plan().rows()).hasSizeGreaterThan(2);
            lists.all(STAFF);
            assertThat(vault.takeNames()).isEmpty();
        }
    }

    private void assertOpened(DisclosedPlan plan) {
        Stream<Label> instead = Stream.concat(
                        Stream.ofNullable(plan.next()),
                        plan.rows().stream()
                                .flatMap(row -> Stream.ofNullable(row.contact().instead())))
                .map(label -> label);
        Set<NodeKey> shown = people(Stream.concat(
                instead,
                plan.rows().stream()
                        .flatMap(row ->
                                Stream.concat(Stream.of(row.contact().label()), row.contact().addsNamed().stream()))));
        assertOpened(shown);
        Set<NodeKey> contacts = people(plan.rows().stream()
                .filter(row -> !row.contact().channels().isEmpty())
                .map(row -> row.contact().label()));
        assertThat(vault.takeContacts()).hasSameSizeAs(contacts).hasSameElementsAs(contacts);
    }

    @Test
    void aWithdrawalOpensNobodyWhileListsAreFlagged() {
        PlanQuestion question = new PlanQuestion(8, null, Set.of(), 1, null, false, "training", STAFF.receiver());
        ContactList list = lists.make(STAFF, question, RunControl.NONE);
        NodeKey first = key(list.plan().rows().getFirst().contact().label());
        vault.takeNames();
        grounds.consents().withdrawAll(first, Actor.in(Role.STEWARD, null));
        assertThat(vault.takeNames()).isEmpty();
        assertOpened(people(rank(STAFF, "degree", PEOPLE, 0).rows().stream().map(DisclosedRanking.Row::person)));
    }

    @Test
    void anExportOpensThePeopleItDraws() {
        for (Viewer viewer : VIEWERS) {
            String cluster = gate.clusters(viewer).getFirst().id();
            for (GraphQuestion question : List.of(
                    new GraphQuestion(Set.of(), null, null).with(List.of("harmonic")),
                    new GraphQuestion(Set.of(), cluster, null))) {
                DisclosedGraph graph = gate.graph(viewer, question, RunControl.NONE);
                Set<NodeKey> drawn = people(graph.nodes().stream()
                        .filter(node -> node.kind().equals(DisclosedGraph.PERSON))
                        .map(DisclosedGraph.Node::label));
                assertThat(drawn).hasSizeGreaterThan(10);
                assertOpened(drawn);
            }
        }
    }

    @Test
    void aPersonsOwnPageOpensThemAndWhomTheirTiesName() {
        NodeKey person = people(rank(STAFF, "degree", PEOPLE, 0).rows().stream().map(row -> row.person()))
                .iterator()
                .next();
        Viewer.Subject subject = new Viewer.Subject(person);
        vault.takeNames();
        DisclosedSubject page = own.show(subject, "page");
        Set<NodeKey> shown = new HashSet<>(Set.of(person));
        page.ties().forEach(tie -> {
            String id = tie.other().kind().equals("person") ? tie.other().id() : null;
            if (id != null) {
                shown.add(key(id));
            }
        });
        assertThat(shown).hasSizeGreaterThan(1);
        assertOpened(shown);
        own.place(subject, "harmonic", RunControl.NONE);
        assertThat(vault.takeNames()).as("but the person's own").isSubsetOf(person);
    }

    private DisclosedRanking rank(Viewer viewer, String measure, int top, int skipped) {
        return gate.ranking(
                viewer, new RankingPage(measure, Set.of(), null, null, top, false, 1, skipped), RunControl.NONE);
    }

    private Set<NodeKey> people(Stream<? extends Label> labels) {
        Set<NodeKey> people = new HashSet<>();
        labels.forEach(label -> {
            if (label instanceof Label.Named) {
                people.add(key(label));
            }
        });
        return people;
    }

    private NodeKey key(Label label) {
        return key(((Label.Named) label).id());
    }

    private NodeKey key(@Nullable String id) {
        return Objects.requireNonNull(keys.get(Objects.requireNonNull(id)));
    }
}
