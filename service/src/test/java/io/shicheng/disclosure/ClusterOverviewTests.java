package io.shicheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.disclosure.overview.DisclosedClusters.Bridge;
import io.shicheng.disclosure.overview.DisclosedClusters.Bridging;
import io.shicheng.disclosure.overview.DisclosedClusters.Cell;
import io.shicheng.disclosure.overview.DisclosedClusters.Cluster;
import io.shicheng.disclosure.overview.DisclosedClusters.Matrix;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterOverviewTests {
    @TempDir
    Path folder;

    private final Network network = new Network();

    private DisclosedClusters overview() {
        return Gates.of(network, folder).overview(Gates.PUBLIC, new ClustersQuestion(Set.of(), null), RunControl.NONE);
    }

    private void living(String cluster, int people) {
        network.cluster(cluster);
        for (int i = 0; i < people; i++) {
            network.living(cluster + i, cluster);
        }
    }

    private void historical(String cluster, int people) {
        network.cluster(cluster);
        for (int i = 0; i < people; i++) {
            network.historical(cluster + " h" + i, cluster);
        }
    }

    /** Empty for everybody else. */
    private static String code(List<String> codes, int index) {
        return index < codes.size() ? codes.get(index) : "";
    }

    private static int ties(Matrix matrix, String row, String column) {
        return matrix.cells().stream()
                .filter(cell -> code(matrix.rows(), cell.row()).equals(row)
                        && code(matrix.columns(), cell.column()).equals(column))
                .mapToInt(Cell::ties)
                .sum();
    }

    private static int between(DisclosedClusters overview, String one, String other) {
        int ties = ties(overview.places(), one, other);
        return one.equals(other) ? ties : ties + ties(overview.places(), other, one);
    }

    private static Cluster cluster(DisclosedClusters overview, @Nullable String id) {
        return overview.clusters().stream()
                .filter(each -> Objects.equals(each.id(), id))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Bridge bridge(DisclosedClusters overview, String from, String to) {
        return overview.bridges().stream()
                .filter(each -> each.from().equals(from) && each.to().equals(to))
                .findFirst()
                .orElse(null);
    }

    /** Historical people of three places and none, of three crafts and none, tied by chance: each pair by hand. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofHistoricalPeopleEachNumberIsExact(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> places = List.of("a", "b", "c", "");
        List<String> crafts = List.of("throwing", "glazing", "firing", "");
        List.of("a", "b", "c").forEach(network::cluster);
        int people = 20 + random.nextInt(30);
        String[] place = new String[people];
        String[] craft = new String[people];
        for (int p = 0; p < people; p++) {
            place[p] = places.get(random.nextInt(4));
            craft[p] = crafts.get(random.nextInt(4));
            network.historical("p" + p, place[p].isEmpty() ? null : place[p], craft[p].isEmpty() ? null : craft[p]);
        }
        Set<List<Integer>> pairs = new HashSet<>();
        for (int tie = 0; tie < 3 * people; tie++) {
            int one = random.nextInt(people);
            int other = random.nextInt(people);
            if (one < other && pairs.add(List.of(one, other))) {
                network.tie("p" + one, TieKind.WORKED_WITH, "p" + other);
            }
        }
        Map<List<String>, Integer> byPlace = new HashMap<>();
        Map<List<String>, Integer> byCraft = new HashMap<>();
        for (List<Integer> pair : pairs) {
            int one = pair.getFirst();
            int other = pair.getLast();
            boolean turn = place[one].compareTo(place[other]) > 0;
            byPlace.merge(List.of(place[turn ? other : one], place[turn ? one : other]), 1, Integer::sum);
            byCraft.merge(List.of(place[one], craft[other]), 1, Integer::sum);
            byCraft.merge(List.of(place[other], craft[one]), 1, Integer::sum);
        }

        DisclosedClusters overview = overview();

        Map<List<String>, Integer> toldByPlace = new HashMap<>();
        for (Cell cell : overview.places().cells()) {
            String one = code(overview.places().rows(), cell.row());
            String other = code(overview.places().columns(), cell.column());
            boolean turn = one.compareTo(other) > 0;
            toldByPlace.put(List.of(turn ? other : one, turn ? one : other), cell.ties());
            assertThat(cell.named()).isEqualTo(cell.ties());
        }
        Map<List<String>, Integer> toldByCraft = new HashMap<>();
        for (Cell cell : overview.crafts().cells()) {
            toldByCraft.put(
                    List.of(
                            code(overview.crafts().rows(), cell.row()),
                            code(overview.crafts().columns(), cell.column())),
                    cell.ties());
        }
        assertThat(toldByPlace).isEqualTo(byPlace);
        assertThat(toldByCraft).isEqualTo(byCraft);
    }

    @Test
    void tiesOfPeopleWithoutANameAreToldInTensFromTenPeopleOnAtEachEnd() {
        living("a", 30);
        living("b", 30);
        for (int i = 0; i < 15; i++) {
            network.tie("a" + i, TieKind.WORKED_WITH, "b" + i);
        }

        DisclosedClusters overview = overview();

        assertThat(between(overview, "a", "b")).isEqualTo(10);
        Bridge bridge = Objects.requireNonNull(bridge(overview, "a", "b"));
        assertThat(bridge.unnamed()).isEqualTo(10);
        assertThat(bridge.people()).isEmpty();
    }

    @Test
    void fewerThanTenPeopleAreNotToldHoweverManyTiesTheyHave() {
        living("a", 30);
        living("b", 30);
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 30; j++) {
                network.tie("a" + i, TieKind.WORKED_WITH, "b" + j);
            }
        }

        assertThat(overview().places().cells()).isEmpty();
    }

    /** One number that is left out alone would be worked out from the snapshot's number of ties. */
    @Test
    void whereOneCellIsLeftOutTheSmallestOtherIsToo() {
        living("a", 40);
        living("b", 40);
        living("c", 40);
        for (int i = 0; i < 40; i++) {
            network.tie("a" + i, TieKind.WORKED_WITH, "b" + i);
            network.tie("b" + i, TieKind.WORKED_WITH, "c" + i);
        }
        for (int i = 0; i < 3; i++) {
            network.tie("a" + i, TieKind.WORKED_WITH, "c" + i);
        }

        DisclosedClusters overview = overview();

        assertThat(between(overview, "a", "c")).isZero();
        assertThat(List.of(between(overview, "a", "b"), between(overview, "b", "c")))
                .containsExactlyInAnyOrder(0, 40);
    }

    @Test
    void densityIsOfTheNumbersThatAreTold() {
        historical("a", 10);
        for (int i = 1; i < 10; i++) {
            network.tie("a h0", TieKind.MASTER_OF, "a h" + i);
        }
        historical("b", 9);
        network.tie("b h0", TieKind.MASTER_OF, "b h1");
        living("c", 30);
        network.historical("c h0", "c").historical("c h1", "c").tie("c h0", TieKind.MASTER_OF, "c h1");
        network.tie("c0", TieKind.WORKED_WITH, "c1");

        DisclosedClusters overview = overview();

        assertThat(cluster(overview, "a").density()).isEqualTo(0.2);
        assertThat(cluster(overview, "b").density()).isNull();
        assertThat(cluster(overview, "c").density()).isNull();
        assertThat(cluster(overview, "c").people()).isEqualTo(32);
    }

    /** Else it would tell nine ties from none. */
    @Test
    void thatOthersAreNotToldDoesNotTellWhetherThereAreAny() {
        historical("a", 10);
        living("a", 30);
        network.tie("a h0", TieKind.MASTER_OF, "a h1");
        DisclosedClusters none = overview();
        for (int i = 0; i < 9; i++) {
            network.tie("a" + i, TieKind.WORKED_WITH, "a" + (i + 10));
        }

        DisclosedClusters nine = overview();

        assertThat(none.places().cells()).containsExactly(new Cell(0, 0, 1, 1, true));
        assertThat(nine.places().cells()).isEqualTo(none.places().cells());
        assertThat(nine.clusters()).isEqualTo(none.clusters());
        assertThat(cluster(nine, "a").density()).isNull();
    }

    @Test
    void whoLeadsElsewhereIsNamedHistoricalPeopleByContactsAndTheLivingWithoutANumber() {
        historical("a", 4);
        historical("b", 4);
        for (int i = 0; i < 3; i++) {
            network.tie("a h0", TieKind.MASTER_OF, "b h" + i);
        }
        network.tie("a h1", TieKind.MASTER_OF, "b h0");
        network.living("shown", "a").consent("shown", ConsentScope.PUBLISHED, "research", "public");
        network.tie("shown", TieKind.WORKED_WITH, "b h3");
        network.living("objects", "a").consent("objects", ConsentScope.PUBLISHED, "research", "public");
        network.tie("objects", TieKind.WORKED_WITH, "b h3").object("objects");
        network.living("hidden", "a").tie("hidden", TieKind.WORKED_WITH, "b h3");

        Bridge bridge = Objects.requireNonNull(bridge(overview(), "a", "b"));

        assertThat(bridge.named()).isEqualTo(3);
        assertThat(bridge.unnamed()).isZero();
        assertThat(bridge.people().stream()
                        .map(Bridging::person)
                        .map(Label.Named.class::cast)
                        .map(Label.Named::sourceId))
                .containsExactly("a h0", "a h1", "shown");
        assertThat(bridge.people().stream().map(Bridging::contacts)).containsExactly(3, 1, null);
    }

    @Test
    void tiesAreCountedByTheYearsInWhichTheyBegan() {
        historical("a", 3);
        network.tie("a h0", TieKind.MASTER_OF, "a h1", "register", 1200);
        network.tie("a h0", TieKind.MASTER_OF, "a h2", "register", 1203);
        network.tie("a h1", TieKind.MASTER_OF, "a h2", "register");

        DisclosedClusters overview = overview();

        assertThat(overview.spans().getFirst().from()).isEqualTo(1200);
        assertThat(overview.spans().getLast().to()).isEqualTo(1203);
        assertThat(cluster(overview, "a").began()).containsExactly(1, 0, 0, 1);
    }

    @Test
    void yearsOfPeopleWithoutANameAreToldInTensAndNoneOfASingleTieOfTheirs() {
        living("a", 40);
        for (int i = 0; i < 20; i++) {
            network.tie("a" + i, TieKind.WORKED_WITH, "a" + (20 + i), "register", 2010 + i % 2);
        }
        network.tie("a0", TieKind.WORKED_WITH, "a3", "register", 1961);

        DisclosedClusters overview = overview();

        assertThat(overview.spans()).isEmpty();
        network.tie("a1", TieKind.WORKED_WITH, "a4", "register", 2012);
        for (int i = 0; i < 12; i++) {
            network.tie("a" + i, TieKind.PARTNER_OF, "a" + (12 + i), "register", 1962);
        }
        overview = overview();
        assertThat(overview.spans()).extracting(span -> span.from()).startsWith(1960);
        assertThat(cluster(overview, "a").began()).startsWith(10).endsWith(20);
    }

    @Test
    void groupsWithoutAGroundAreNotCounted() {
        historical("a", 1);
        network.group("cited", "The kiln circle", "a", "Kiln circle letters 3");
        network.group("uncited", "The other circle", "a", null);

        assertThat(cluster(overview(), "a").groups()).isEqualTo(1);
    }

    @Test
    void peopleAreCountedAsWhereverClustersAre() {
        living("a", 25);
        historical("a2", 3);
        living("b", 40);
        network.historical("nowhere", null);
        DisclosedClusters overview = overview();

        Gates.of(network, folder)
                .clusters(Gates.PUBLIC)
                .forEach(each -> assertThat(overview.clusters().stream()
                                .filter(row -> each.id().equals(row.id()))
                                .map(Cluster::people)
                                .findFirst()
                                .orElse(null))
                        .as(each.id())
                        .isEqualTo(each.people()));
        assertThat(cluster(overview, null).people()).isEqualTo(1);
    }
}
