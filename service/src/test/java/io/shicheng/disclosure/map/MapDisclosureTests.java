package io.shicheng.disclosure.map;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.Gates;
import io.shicheng.disclosure.GivenMaps;
import io.shicheng.disclosure.MapQuestion;
import io.shicheng.disclosure.OrganisationsQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedMap;
import io.shicheng.disclosure.answer.DisclosedMapParts.Card;
import io.shicheng.disclosure.answer.DisclosedMapParts.CardRank;
import io.shicheng.disclosure.answer.DisclosedMapParts.FoundNode;
import io.shicheng.disclosure.answer.DisclosedMapParts.Lineage;
import io.shicheng.disclosure.answer.DisclosedMapParts.LineageEntry;
import io.shicheng.disclosure.answer.DisclosedMapParts.NodeLabel;
import io.shicheng.disclosure.answer.DisclosedMapParts.NodeRow;
import io.shicheng.disclosure.answer.DisclosedMapParts.Paths;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.drawing.DrawnNetworks;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.organisation.OrganisationRanks;
import io.shicheng.disclosure.overview.DisclosedOrganisations;
import io.shicheng.disclosure.overview.OrganisationMeasure;
import io.shicheng.disclosure.rank.RankingDiscloser;
import io.shicheng.disclosure.search.SearchDiscloser;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.Network;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.store.folder.StoreLocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map is the graph that the viewer may export, with places, and says nothing that the graph does not. */
class MapDisclosureTests {
    private static final List<Viewer> EVERYBODY = List.of(PUBLIC, RESEARCHER, STAFF, STEWARD);
    private static final int MASTERS = 60;

    @TempDir
    Path folder;

    private final Network network = new Network();
    private final MemoryAudit audit = new MemoryAudit();
    /** Of the store, as far as maps are told: they are kept as long as it is the same. */
    private Object state = new Object();

    /** The gate, and maps that are read by a service that was started anew. */
    private record Desk(Disclosure gate, GivenMaps maps) {}

    private Desk desk() {
        return Gates.desk(network, folder, (gate, inquiry, snapshots, register, vault, networks, classes) -> {
            NetworkRecords records = new NetworkRecords(network.store(), network.store(), new StoreLocation(folder));
            MapDiscloser maps =
                    RealMaps.of(snapshots, records, register, vault, inquiry, networks, classes, folder, () -> state);
            return new Desk(
                    gate,
                    RealMaps.reader(
                            maps,
                            new SearchDiscloser(register, records, audit),
                            new RankingDiscloser(
                                    snapshots, records, register, vault, inquiry, networks, classes, audit),
                            new OrganisationRanks(
                                    new DrawnNetworks(snapshots, records, register, inquiry, networks, classes),
                                    () -> state),
                            register,
                            vault,
                            audit));
        });
    }

    private static MapQuestion all(String measure) {
        return new MapQuestion(new GraphQuestion(Set.of(), null, null), measure, MapQuestion.ALL, null);
    }

    private static DisclosedMap draw(Desk desk, Viewer viewer, MapQuestion question) {
        return desk.gate().map(viewer, question, RunControl.NONE);
    }

    /** Lineages of long ago, crews of today of whom some agreed to be shown, a studio and a film. */
    private void store() {
        SplittableRandom random = new SplittableRandom(7);
        network.cluster("kiln").cluster("lane");
        for (int i = 0; i < MASTERS; i++) {
            network.historical("h" + i, i % 2 == 0 ? "kiln" : null);
            if (i > 0) {
                network.tie("h" + random.nextInt(i), TieKind.MASTER_OF, "h" + i, "page " + i, 1500 + i);
            }
        }
        for (int i = 0; i < 90; i++) {
            network.living("p" + i, i % 3 == 0 ? "kiln" : "lane");
        }
        for (int i = 0; i < 90; i++) {
            network.tie("p" + i, TieKind.WORKED_WITH, "p" + (i / 6 * 6 + (i + 1) % 6), "list");
            network.tie("p" + i, TieKind.WORKED_WITH, "p" + random.nextInt(90), "list");
        }
        for (int i = 0; i < 12; i++) {
            network.consent("p" + i, ConsentScope.PUBLISHED, "map", "everybody");
            network.tie("h" + i, TieKind.MASTER_OF, "p" + i, "interview");
        }
        network.studio("s", "Studio").work("w", "A film");
        network.tie("h0", TieKind.FOUNDED, "s").tie("p1", TieKind.CREDITED_ON, "w");
    }

    @Test
    void itsNodesAndTiesAreThoseOfTheGraph() {
        store();
        Desk desk = desk();
        for (Viewer viewer : EVERYBODY) {
            DisclosedGraph graph = desk.gate().graph(viewer, new GraphQuestion(Set.of(), null, null), RunControl.NONE);
            DisclosedMap map = draw(desk, viewer, all("degree"));
            ReadMap read = ReadMap.of(desk.maps().data(viewer, map.id(), RunControl.NONE));
            assertThat(map.nodes())
                    .isEqualTo(read.nodes())
                    .isEqualTo(graph.nodes().size());
            assertThat(map.k()).isEqualTo(graph.k());
            assertThat(map.folded()).isEqualTo(graph.folded());
            assertThat(IntStream.range(0, read.nodes())
                            .mapToObj(row -> map.nodeKinds().get(read.kind()[row])))
                    .containsExactlyInAnyOrderElementsOf(graph.nodes().stream()
                            .map(DisclosedGraph.Node::kind)
                            .toList());
            assertThat(IntStream.range(0, read.ties())
                            .mapToObj(tie -> map.kinds().get(read.tieKind()[tie]) + " " + read.tieSince()[tie]))
                    .containsExactlyInAnyOrderElementsOf(graph.edges().stream()
                            .map(edge -> edge.kind() + " " + since(edge))
                            .toList());
        }
    }

    private static int since(Edge edge) {
        return MapTies.first(edge.sinceYears());
    }

    /** What is said of communities, and of those within them, follows from the rows and what these are called. */
    @Test
    void itsCommunitiesSayWhatTheirNodesSay() {
        store();
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 600; i++) {
            network.historical("g" + i, i % 120 < 80 ? "kiln" : "lane");
            for (int group : new int[] {12, 12, 12, 120}) {
                int master = i / group * group + random.nextInt(i % group + 1);
                if (master < i) {
                    network.tie("g" + master, TieKind.MASTER_OF, "g" + i, "page " + i, 1500 + i / 10);
                }
            }
        }
        Desk desk = desk();
        int parts = 0;
        for (Viewer viewer : EVERYBODY) {
            DisclosedMap map = draw(desk, viewer, all("degree"));
            ReadMap read = ReadMap.of(desk.maps().data(viewer, map.id(), RunControl.NONE));
            ReadMap.Communities all = read.communities();
            List<NodeLabel> labels = new ArrayList<>();
            for (int first = 0; first < map.nodes(); first += GivenMaps.MOST_ROWS) {
                List<Integer> rows = IntStream.range(first, Math.min(map.nodes(), first + GivenMaps.MOST_ROWS))
                        .boxed()
                        .toList();
                labels.addAll(desk.maps().labels(viewer, map.id(), rows, RunControl.NONE));
            }
            Map<Integer, List<Integer>> members = new TreeMap<>();
            for (int row = 0; row < read.nodes(); row++) {
                for (int c = read.community()[row]; c != 65_535; c = all.parent()[c]) {
                    members.computeIfAbsent(c, _ -> new ArrayList<>()).add(row);
                }
            }
            assertThat(members).hasSize(all.nodes().length);
            assertThat(map.levels().communities().stream()
                            .mapToInt(each -> each)
                            .sum())
                    .isEqualTo(all.nodes().length);
            members.forEach((c, rows) -> {
                assertThat(all.nodes()[c]).isEqualTo(rows.size()).isGreaterThan(1);
                assertThat(all.row()[c]).isEqualTo(rows.getFirst());
                int people =
                        rows.stream().mapToInt(row -> people(labels.get(row))).sum();
                assertThat(all.people()[c]).isEqualTo(people);
                if (all.place()[c] != 65_535) {
                    String place = map.levels().clusters().get(all.place()[c]);
                    int there = rows.stream()
                            .filter(row -> place.equals(labels.get(row).cluster()))
                            .mapToInt(row -> Math.max(1, people(labels.get(row))))
                            .sum();
                    int both = rows.stream()
                            .mapToInt(row -> Math.max(1, people(labels.get(row))))
                            .sum();
                    assertThat(2 * there).isGreaterThanOrEqualTo(both);
                }
            });
            for (DisclosedMap.Community each : map.communities()) {
                assertThat(all.people()[each.community()]).isEqualTo(each.people());
                assertThat(all.parent()[each.community()]).isEqualTo(65_535);
            }
            assertThat(map.communities()).hasSize(map.levels().communities().getFirst());
            parts += all.nodes().length - map.communities().size();
        }
        assertThat(parts).isPositive();
    }

    private static int people(NodeLabel label) {
        return switch (label.label()) {
            case Label.Folded folded -> folded.count();
            default -> label.kind().equals("person") ? 1 : 0;
        };
    }

    @Test
    void whatItsNodesAreCalledIsWhatTheyAreCalledInTheGraph() {
        store();
        Desk desk = desk();
        for (Viewer viewer : EVERYBODY) {
            DisclosedGraph graph = desk.gate().graph(viewer, new GraphQuestion(Set.of(), null, null), RunControl.NONE);
            DisclosedMap map = draw(desk, viewer, all("degree"));
            List<NodeLabel> labels = desk.maps()
                    .labels(
                            viewer,
                            map.id(),
                            IntStream.range(0, map.nodes()).boxed().toList(),
                            RunControl.NONE);
            assertThat(labels.stream().map(NodeLabel::label))
                    .containsExactlyInAnyOrderElementsOf(graph.nodes().stream()
                            .map(DisclosedGraph.Node::label)
                            .toList());
        }
    }

    /** To a viewer with the same eyes, until anything changes. */
    @Test
    void aMapThatWasDrawnIsKeptForWhoeverSeesTheSame() {
        store();
        Desk desk = desk();
        GivenMaps maps = desk.maps();
        assertThat(maps.kept(STEWARD, all("degree"))).isEmpty();
        DisclosedMap map = draw(desk, STEWARD, all("degree"));
        maps.data(STEWARD, map.id(), RunControl.NONE);
        assertThat(maps.kept(STEWARD, all("degree"))).contains(map);
        assertThat(maps.isKept(STEWARD, map.id())).isTrue();
        for (Viewer other : List.of(PUBLIC, RESEARCHER, STAFF)) {
            assertThat(maps.kept(other, all("degree"))).isEmpty();
            assertThat(maps.isKept(other, map.id())).isFalse();
        }
        assertThat(maps.kept(STEWARD, all("pagerank"))).isEmpty();
        state = new Object();
        assertThat(maps.isKept(STEWARD, map.id())).isFalse();
        assertThat(maps.kept(STEWARD, all("degree"))).isEmpty();
    }

    @Test
    void whoIsLabelledIsRecordedAndNobodyElse() {
        store();
        Desk desk = desk();
        DisclosedMap map = draw(desk, PUBLIC, all("degree"));
        desk.maps().data(PUBLIC, map.id(), RunControl.NONE);
        assertThat(audit.events).isEmpty();
        List<Integer> rows = IntStream.range(0, map.nodes()).boxed().toList();
        desk.maps().labels(PUBLIC, map.id(), rows, RunControl.NONE);
        assertThat(audit.events)
                .singleElement()
                .satisfies(event -> assertThat(event.people()).hasSize(12));
    }

    /** As of an exported graph: by name, and in a class. */
    @Test
    void eachPictureIsAnEntryWithWhoIsNamedOnItAndWhoIsDrawnInAClass() {
        store();
        Desk desk = desk();
        DisclosedMap map = draw(desk, STEWARD, all("degree"));
        List<NodeLabel> all = desk.maps()
                .labels(
                        STEWARD,
                        map.id(),
                        IntStream.range(0, map.nodes()).boxed().toList(),
                        RunControl.NONE);
        List<Integer> rows = all.stream().limit(3).map(NodeLabel::row).toList();
        audit.events.clear();
        assertThat(desk.maps().picture(STEWARD, map.id(), rows, RunControl.NONE))
                .isEqualTo(all.subList(0, 3));
        desk.maps().picture(STEWARD, map.id(), List.of(), RunControl.NONE);
        assertThat(map.folded()).isPositive();
        assertThat(audit.events).hasSize(2).allSatisfy(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.GRAPH_EXPORTED);
            assertThat(event.pseudonymous()).hasSizeGreaterThanOrEqualTo(map.folded());
        });
        AuditEvent first = audit.events.getFirst();
        assertThat(first.people().size() + first.historical()).isEqualTo(3);
        assertThat(audit.events.get(1).people()).isEmpty();
    }

    @Test
    void noNameAndNoKeyIsInTheBytes() {
        store();
        Desk desk = desk();
        DisclosedMap map = draw(desk, STEWARD, all("degree"));
        String bytes = new String(desk.maps().data(STEWARD, map.id(), RunControl.NONE), StandardCharsets.ISO_8859_1);
        Stream<String> people = Stream.concat(
                IntStream.range(0, MASTERS).mapToObj(i -> "h" + i),
                IntStream.range(0, 90).mapToObj(i -> "p" + i));
        assertThat(people.map(id -> network.key(id).value())).noneMatch(bytes::contains);
        assertThat(bytes).doesNotContain("Name of");
    }

    @Test
    void theFirstRowsAreTheBestSmallerMap() {
        store();
        Desk desk = desk();
        DisclosedMap whole = draw(desk, PUBLIC, all("degree"));
        DisclosedMap few =
                draw(desk, PUBLIC, new MapQuestion(new GraphQuestion(Set.of(), null, null), "degree", 20, null));
        ReadMap all = ReadMap.of(desk.maps().data(PUBLIC, whole.id(), RunControl.NONE));
        ReadMap first = ReadMap.of(desk.maps().data(PUBLIC, few.id(), RunControl.NONE));
        assertThat(first.nodes()).isEqualTo(20);
        for (int row = 0; row < 20; row++) {
            assertThat(first.x()[row]).isEqualTo(all.x()[row]);
            assertThat(first.band()[row]).isEqualTo(all.band()[row]);
        }
        for (int tie = 0; tie < first.ties(); tie++) {
            assertThat(first.from()[tie]).isEqualTo(all.from()[tie]);
            assertThat(first.to()[tie]).isEqualTo(all.to()[tie]).isLessThan(20);
        }
        assertThat(all.from()[first.ties()] < 20 && all.to()[first.ties()] < 20).isFalse();
    }

    @Test
    void anotherMeasureGivesAnotherOrderAndTheSamePicture() {
        store();
        Desk desk = desk();
        ReadMap one = ReadMap.of(
                desk.maps().data(PUBLIC, draw(desk, PUBLIC, all("degree")).id(), RunControl.NONE));
        ReadMap other = ReadMap.of(
                desk.maps().data(PUBLIC, draw(desk, PUBLIC, all("pagerank")).id(), RunControl.NONE));
        assertThat(one.places()).containsExactlyInAnyOrderElementsOf(other.places());
        assertThat(one.places()).isNotEqualTo(other.places());
    }

    @Test
    void withAFilterNodesStayWhereTheyAre() {
        store();
        Desk desk = desk();
        DisclosedMap whole = draw(desk, PUBLIC, all("students"));
        DisclosedMap lineage = draw(
                desk,
                PUBLIC,
                new MapQuestion(
                        new GraphQuestion(Set.of(TieKind.MASTER_OF), null, null), "students", MapQuestion.ALL, null));
        double width = whole.box().get(2) - whole.box().get(0);
        double moved = 0;
        int both = 0;
        List<NodeLabel> before = labels(desk, whole);
        List<NodeLabel> now = labels(desk, lineage);
        ReadMap from = ReadMap.of(desk.maps().data(PUBLIC, whole.id(), RunControl.NONE));
        ReadMap to = ReadMap.of(desk.maps().data(PUBLIC, lineage.id(), RunControl.NONE));
        for (NodeLabel label : now) {
            if (label.label() instanceof Label.Named) {
                int row = before.stream()
                        .filter(each -> each.label().equals(label.label()))
                        .findFirst()
                        .orElseThrow()
                        .row();
                moved += Math.hypot(
                        from.absoluteX(row) - to.absoluteX(label.row()),
                        from.absoluteY(row) - to.absoluteY(label.row()));
                both++;
            }
        }
        assertThat(both).isGreaterThan(60);
        assertThat(moved / both / width).isLessThan(0.02);
    }

    private static List<NodeLabel> labels(Desk desk, DisclosedMap map) {
        return desk.maps()
                .labels(
                        PUBLIC,
                        map.id(),
                        IntStream.range(0, map.nodes()).boxed().toList(),
                        RunControl.NONE);
    }

    @Test
    void anIdIsWorthNothingToOtherEyesAndNothingAfterAWithdrawal() {
        store();
        Desk desk = desk();
        DisclosedMap map = draw(desk, PUBLIC, all("degree"));
        assertThatThrownBy(() -> desk.maps().data(RESEARCHER, map.id(), RunControl.NONE))
                .isInstanceOf(DisclosureException.class)
                .extracting(e -> ((DisclosureException) e).code())
                .isEqualTo("unknown_result");
        network.withdraw("p3");
        Desk later = desk();
        assertThatThrownBy(() -> later.maps().labels(PUBLIC, map.id(), List.of(0), RunControl.NONE))
                .isInstanceOf(DisclosureException.class)
                .extracting(e -> ((DisclosureException) e).code())
                .isEqualTo("result_changed");
    }

    @Test
    void pathsAreAllTheShortestOnes() {
        store();
        Desk desk = desk();
        DisclosedMap map = draw(desk, RESEARCHER, all("degree"));
        ReadMap read = ReadMap.of(desk.maps().data(RESEARCHER, map.id(), RunControl.NONE));
        for (int to = 1; to < map.nodes(); to += 5) {
            Paths paths = desk.maps().paths(RESEARCHER, map.id(), 0, to, RunControl.NONE);
            List<List<Integer>> byHand = read.shortestPaths(0, to);
            assertThat(paths.paths()).isEqualTo(byHand.size());
            assertThat(paths.rows())
                    .containsExactlyElementsOf(byHand.stream()
                            .flatMap(List::stream)
                            .distinct()
                            .sorted()
                            .toList());
            assertThat(paths.length())
                    .isEqualTo(byHand.isEmpty() ? null : byHand.getFirst().size() - 1);
        }
    }

    @Test
    void aLineageHoldsEverybodyWhoLearntFromThem() {
        store();
        Desk desk = desk();
        DisclosedMap map = draw(desk, PUBLIC, all("students"));
        ReadMap read = ReadMap.of(desk.maps().data(PUBLIC, map.id(), RunControl.NONE));
        int founder = labels(desk, map).stream()
                .filter(label -> label.label() instanceof Label.Named named
                        && named.sourceId().equals("h0"))
                .findFirst()
                .orElseThrow()
                .row();
        Lineage lineage = desk.maps().lineage(PUBLIC, map.id(), founder, List.of(), RunControl.NONE);
        assertThat(lineage.masters()).isEmpty();
        assertThat(lineage.descendants()).isEqualTo(MASTERS - 1 + 12);
        assertThat(lineage.entries().getFirst().row()).isEqualTo(founder);
        assertThat(lineage.entries().stream()
                        .mapToInt(entry -> entry.nodes() + entry.folded())
                        .sum())
                .isEqualTo(lineage.descendants() + 1);
        for (LineageEntry entry : lineage.entries()) {
            if (entry.row() != null && entry.parent() != null) {
                Integer master = Objects.requireNonNull(
                        lineage.entries().get(entry.parent()).row());
                assertThat(read.isTied(master, entry.row())).isTrue();
            }
        }
    }

    @Test
    void aSearchFindsThoseOnTheMapAndRecordsThoseItNames() {
        store();
        Desk desk = desk();
        DisclosedMap map = draw(desk, PUBLIC, all("degree"));
        String name = labels(desk, map).stream()
                .filter(label -> label.label() instanceof Label.Named named
                        && named.sourceId().equals("p3"))
                .map(label -> Objects.requireNonNull(((Label.Named) label.label()).name()))
                .findFirst()
                .orElseThrow();
        audit.events.clear();
        List<FoundNode> found = desk.maps().search(PUBLIC, map.id(), new SearchQuestion(name, 1), RunControl.NONE);
        assertThat(found)
                .singleElement()
                .satisfies(each -> assertThat(each.spelling()).isEqualTo(name));
        assertThat(audit.events)
                .singleElement()
                .satisfies(event -> assertThat(event.people()).containsExactly(network.key("p3")));
        DisclosedMap lane = draw(
                desk,
                PUBLIC,
                new MapQuestion(
                        new GraphQuestion(Set.of(TieKind.CREDITED_ON), "kiln", null), "degree", MapQuestion.ALL, null));
        assertThat(desk.maps().search(PUBLIC, lane.id(), new SearchQuestion("Studio", 5), RunControl.NONE))
                .as("not of that map")
                .isEmpty();
    }

    @Test
    void whatIsDrawnByNameIsFoundByItsIdAndAllOthersAreAsNobody() {
        store();
        Desk desk = desk();
        for (Viewer viewer : EVERYBODY) {
            DisclosedMap map = draw(desk, viewer, all("degree"));
            Map<String, Integer> byId = new TreeMap<>();
            List<Integer> rows = IntStream.range(0, map.nodes()).boxed().toList();
            for (NodeLabel label : desk.maps().labels(viewer, map.id(), rows, RunControl.NONE)) {
                if (label.label() instanceof Label.Named named) {
                    byId.put(named.id(), label.row());
                }
            }
            List<String> asked = Stream.concat(
                            IntStream.range(0, 240).boxed().flatMap(n -> Stream.of("h" + n, "p" + n)),
                            Stream.of("nobody", "studio:s", "group:s", "work:w", "work:s", ""))
                    .toList();
            audit.events.clear();
            List<NodeRow> found = desk.maps().rows(viewer, map.id(), asked, RunControl.NONE);
            Map<String, Integer> wanted = new TreeMap<>(byId);
            wanted.keySet().retainAll(asked);
            assertThat(found.stream().collect(Collectors.toMap(NodeRow::id, NodeRow::row)))
                    .as(viewer.toString())
                    .hasSizeGreaterThan(10)
                    .isEqualTo(wanted);
            assertThat(wanted).containsKeys("studio:s", "work:w").doesNotContainKeys("work:s");
            Set<NodeKey> shown =
                    found.stream().map(each -> network.key(each.id())).collect(Collectors.toSet());
            assertThat(audit.events).allSatisfy(event -> assertThat(shown).containsAll(event.people()));
        }
    }

    @Test
    void moreIdsThanAreLookedForAtOnceAreRefused() {
        store();
        Desk desk = desk();
        DisclosedMap map = draw(desk, PUBLIC, all("degree"));
        List<String> ids = Collections.nCopies(GivenMaps.MOST_ROWS + 1, "p1");
        assertThatThrownBy(() -> desk.maps().rows(PUBLIC, map.id(), ids, RunControl.NONE))
                .isInstanceOf(DisclosureException.class)
                .hasMessageContaining(String.valueOf(GivenMaps.MOST_ROWS));
    }

    @Test
    void aRowThatIsNotThereIsRefusedWithThoseThatAre() {
        store();
        Desk desk = desk();
        DisclosedMap map = draw(desk, PUBLIC, all("degree"));
        assertThatThrownBy(() -> desk.maps().card(PUBLIC, map.id(), map.nodes(), RunControl.NONE))
                .isInstanceOf(DisclosureException.class)
                .hasMessageContaining(String.valueOf(map.nodes() - 1));
        assertThatThrownBy(() -> desk.maps().ego(PUBLIC, map.id(), 0, 7, RunControl.NONE))
                .isInstanceOf(DisclosureException.class)
                .hasMessageContaining("from 1 to 6");
    }

    @Test
    void aMeasureByWhichNobodyIsRankedIsRefused() {
        store();
        Desk desk = desk();
        assertThatThrownBy(() -> draw(desk, PUBLIC, all("leiden")))
                .isInstanceOf(DisclosureException.class)
                .hasMessageContaining("leiden");
    }

    /** What a card says of somebody's rank is the row that the ranking has for the same viewer, and of others nothing. */
    @Test
    void ranksOnACardAreThoseOfTheRankings() {
        store();
        network.object("p3");
        Desk desk = desk();
        int compared = 0;
        for (Viewer viewer : EVERYBODY) {
            Map<String, DisclosedRanking> rankings = new TreeMap<>();
            for (String measure : List.of("degree", "students", "m-index", "pagerank")) {
                RankingPage page = new RankingPage(measure, Set.of(), null, null, Integer.MAX_VALUE, false, 1);
                rankings.put(measure, desk.gate().ranking(viewer, page, RunControl.NONE));
            }
            for (String drawn : List.of("students", "degree")) {
                DisclosedMap map = draw(desk, viewer, all(drawn));
                for (int row = 0; row < map.nodes(); row++) {
                    Card card = desk.maps().card(viewer, map.id(), row, RunControl.NONE);
                    if (!card.label().kind().equals("person")) {
                        continue;
                    }
                    List<CardRank> expected = new ArrayList<>();
                    rankings.forEach((measure, ranking) -> ranking.rows().stream()
                            .filter(each -> each.person().equals(card.label().label()))
                            .forEach(each -> expected.add(
                                    new CardRank(measure, each.rankFrom(), each.rankTo(), ranking.named()))));
                    assertThat(card.ranks()).as(viewer + " " + row).containsExactlyInAnyOrderElementsOf(expected);
                    assertThat(card.band() <= map.bands().size())
                            .as("who has none of what is measured, or objected to being ranked, is in no band of ranks")
                            .isEqualTo(expected.stream()
                                    .anyMatch(rank -> rank.measure().equals(drawn)));
                    compared += expected.size();
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void ranksOnACardAreOfTheMapsFilters() {
        store();
        Desk desk = desk();
        MapQuestion crews = new MapQuestion(
                new GraphQuestion(Set.of(TieKind.WORKED_WITH), null, null), "degree", MapQuestion.ALL, null);
        DisclosedMap map = draw(desk, STEWARD, crews);
        RankingPage page =
                new RankingPage("degree", Set.of(TieKind.WORKED_WITH), null, null, Integer.MAX_VALUE, false, 1);
        DisclosedRanking ranking = desk.gate().ranking(STEWARD, page, RunControl.NONE);
        Set<String> measures = new TreeSet<>();
        for (int row = 0; row < map.nodes(); row++) {
            Card card = desk.maps().card(STEWARD, map.id(), row, RunControl.NONE);
            card.ranks().forEach(rank -> measures.add(rank.measure()));
            List<Integer> ranks = ranking.rows().stream()
                    .filter(each -> each.person().equals(card.label().label()))
                    .map(DisclosedRanking.Row::rankFrom)
                    .toList();
            assertThat(card.ranks().stream()
                            .filter(rank -> rank.measure().equals("degree"))
                            .map(CardRank::rankFrom)
                            .toList())
                    .as("row %d", row)
                    .isEqualTo(ranks);
        }
        assertThat(measures).contains("degree").doesNotContain("students");
    }

    private static Card cardOf(Desk desk, DisclosedMap map, String id) {
        for (int row = 0; row < map.nodes(); row++) {
            Card card = desk.maps().card(PUBLIC, map.id(), row, RunControl.NONE);
            if (card.label().label() instanceof Label.Named named && named.id().equals(id)) {
                return card;
            }
        }
        throw new AssertionError(id + " is not on the map.");
    }

    private static Map<String, List<Integer>> partsOf(Card card) {
        Map<String, List<Integer>> parts = new TreeMap<>();
        card.parts()
                .forEach(part -> parts.put(
                        part.role() == null ? part.kind() : part.role(), List.of(part.named(), part.unnamed())));
        return parts;
    }

    /** Those by name one by one, the others in tens; how many unnamed people founded it never. */
    @Test
    void aCardOfAnOrganisationOrWorkSaysWhoTakesPartAndAsWhat() {
        network.studio("s", "Studio").work("w", "Film").work("v", "Show");
        network.historical("h0", null).historical("h1", null);
        for (int i = 0; i < 60; i++) {
            network.living("l" + i, null);
        }
        network.tie("h0", TieKind.FOUNDED, "s");
        for (int i = 0; i < 27; i++) {
            network.tie("l" + i, i < 14 ? TieKind.MEMBER_OF : TieKind.FOUNDED, "s");
            network.credit("l" + i, i < 14 ? "light" : "sound", "w");
            network.credit("l" + i, i < 24 ? "light" : "sound", "v");
        }
        network.credit("h1", "director", "w");
        Desk desk = desk();
        DisclosedMap map = draw(desk, PUBLIC, all("degree"));

        Card studio = cardOf(desk, map, "studio:s");
        assertThat(partsOf(studio)).isEqualTo(Map.of("founded", List.of(1, 0), "member_of", List.of(0, 10)));
        assertThat(studio.unnamed()).isEqualTo(20);
        assertThat(studio.parts().getFirst().people())
                .extracting(each -> each.label() instanceof Label.Named named ? named.name() : null)
                .containsExactly("Name of h0");
        assertThat(partsOf(cardOf(desk, map, "work:w")))
                .isEqualTo(Map.of("director", List.of(1, 0), "light", List.of(0, 10), "sound", List.of(0, 10)));
        // three alone would be worked out from all and the other
        assertThat(partsOf(cardOf(desk, map, "work:v"))).isEmpty();
        assertThat(cardOf(desk, map, "work:v").unnamed()).isEqualTo(20);
        assertThat(cardOf(desk, map, "h0").parts()).isEmpty();
    }

    private static List<CardRank> ranking(Desk desk, Viewer viewer, String id, @Nullable String cluster) {
        List<CardRank> ranks = new ArrayList<>();
        for (OrganisationMeasure measure : OrganisationMeasure.values()) {
            DisclosedOrganisations ranking = desk.gate()
                    .organisations(
                            viewer, new OrganisationsQuestion(measure, null, cluster, null, 1000, 0), RunControl.NONE);
            ranking.rows().stream()
                    .filter(row -> ((Label.Named) row.organisation()).id().equals(id))
                    .forEach(row -> ranks.add(new CardRank(measure.code(), row.rank(), row.rank(), ranking.of())));
        }
        return ranks;
    }

    private void storeOrganisations() {
        network.cluster("kiln").cluster("lane");
        network.studio("s", "Studio").studio("t", "Team").group("u", "Union", "kiln", "A leaflet");
        network.group("g", "Group", "kiln", null).work("w", "A film");
        for (int i = 0; i < 6; i++) {
            network.historical("h" + i, null);
            network.tie("h" + i, TieKind.MEMBER_OF, i < 4 ? "s" : "t");
            network.tie("h" + i, TieKind.MEMBER_OF, "u");
        }
        for (int i = 0; i < 40; i++) {
            network.living("p" + i, null);
            network.tie("p" + i, TieKind.MEMBER_OF, i < 25 ? "t" : "g");
        }
        network.tie("h0", TieKind.FOUNDED, "s").tie("h4", TieKind.FOUNDED, "t").tie("h0", TieKind.MASTER_OF, "h4");
        network.tie("p1", TieKind.CONVENES, "g").credit("h1", "director", "w");
    }

    /** Each rank is that of the row which the ranking has for the same viewer; of maps of some ties there is none. */
    @Test
    void aCardOfAnOrganisationHasTheRanksThatTheRankingsHave() {
        storeOrganisations();
        Desk desk = desk();
        DisclosedMap map = draw(desk, PUBLIC, all("degree"));
        for (String id : List.of("studio:s", "studio:t", "group:u")) {
            assertThat(cardOf(desk, map, id).ranks())
                    .as(id)
                    .isNotEmpty()
                    .isEqualTo(ranking(desk, PUBLIC, id, null))
                    .as("kept")
                    .isEqualTo(cardOf(desk, map, id).ranks());
        }
        assertThat(cardOf(desk, map, "work:w").ranks()).isEmpty();
        DisclosedMap ofKiln =
                draw(desk, PUBLIC, new MapQuestion(new GraphQuestion(Set.of(), "kiln", null), "degree", 1000, null));
        assertThat(cardOf(desk, ofKiln, "group:u").ranks())
                .isNotEmpty()
                .isEqualTo(ranking(desk, PUBLIC, "group:u", "kiln"));
        DisclosedMap ofMembers = draw(
                desk,
                PUBLIC,
                new MapQuestion(new GraphQuestion(Set.of(TieKind.MEMBER_OF), null, null), "degree", 1000, null));
        assertThat(cardOf(desk, ofMembers, "studio:s").ranks()).isEmpty();
    }
}
