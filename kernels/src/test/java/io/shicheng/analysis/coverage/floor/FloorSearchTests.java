package io.shicheng.analysis.coverage.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.SharedNetworks.Named;
import io.shicheng.analysis.certificate.CoverageCertificate.Claim;
import io.shicheng.analysis.certificate.FloorCertificate;
import io.shicheng.analysis.certificate.FloorCertificate.Groups;
import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.analysis.coverage.Reach;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class FloorSearchTests {
    private static final int[] NOBODY = {};
    /** One outside of quotes. */
    private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    /** A network with groups. */
    private record Case(CsrGraph graph, int[] groupOf, int groups, int contacts) {
        Wish wish() {
            int[] all = IntStream.range(0, graph.vertexCount()).toArray();
            return new Wish(1, all, NOBODY, NOBODY, NOBODY, contacts, CoveragePlanner.ANY);
        }

        BitSet everybody() {
            BitSet everybody = new BitSet();
            everybody.set(0, graph.vertexCount());
            return everybody;
        }

        Answer free() {
            int[] sizes = new Reach(graph, 1).sizes(wish().candidates(), RunControl.NONE);
            return new CoveragePlanner(graph, everybody(), wish(), sizes, 1, RunControl.NONE).plan();
        }

        FloorPlanner.Answer with(int floor) {
            int[] chosen = free().choices().stream().mapToInt(Choice::vertex).toArray();
            FloorPlanner.Answer found =
                    new FloorPlanner(graph, everybody(), wish(), RunControl.NONE).plan(groupOf, groups, floor, chosen);
            check(found, floor);
            return found;
        }

        /** Counts again what is said of a plan. */
        private void check(FloorPlanner.Answer found, int floor) {
            BitSet reached = new BitSet();
            for (Choice choice : found.choices()) {
                reached.or(within(choice.vertex()));
            }
            assertThat(found.choices().size()).isLessThanOrEqualTo(contacts);
            assertThat(found.reachedCounted()).isEqualTo(reached.cardinality());
            assertThat(found.least()).isEqualTo(least(reached));
            FloorBound.Proof proof = found.proof();
            assertThat(proof == null).isEqualTo(found.lacking() > 0);
            if (proof != null) {
                checkProof(found, floor, proof);
            }
        }

        /** Works the proof out again, by code that shares nothing with what made it. */
        private void checkProof(FloorPlanner.Answer found, int floor, FloorBound.Proof proof) {
            int[] all = wish().candidates();
            int[] chosen = found.choices().stream().mapToInt(Choice::vertex).toArray();
            boolean highest = floor == FloorPlanner.HIGHEST;
            FloorCertificate checked = new FloorCertificate(
                    graph,
                    new Claim(1, all, all, NOBODY, NOBODY, chosen, proof.prices()),
                    new Groups(groupOf, proof.multipliers(), highest ? null : floor));
            assertThat(checked.reached()).isEqualTo(found.reachedCounted());
            assertThat(checked.least()).isEqualTo(found.least());
            assertThat(checked.met()).isTrue();
            assertThat(highest ? checked.highest(contacts) : checked.most(contacts))
                    .isEqualTo(proof.bound())
                    .isGreaterThanOrEqualTo(highest ? found.least() : found.reachedCounted());
        }

        int bound(FloorPlanner.Answer found) {
            return Objects.requireNonNull(found.proof()).bound();
        }

        BitSet within(int vertex) {
            BitSet reached = new BitSet();
            reached.set(vertex);
            for (int a = graph.offsets()[vertex]; a < graph.offsets()[vertex + 1]; a++) {
                reached.set(graph.targets()[a]);
            }
            return reached;
        }

        /** The least share of a group, in millionths. */
        int least(BitSet reached) {
            int least = FloorSearch.WHOLE;
            for (int g = 0; g < groups; g++) {
                int group = g;
                long people = Arrays.stream(groupOf).filter(of -> of == group).count();
                long of = reached.stream().filter(v -> groupOf[v] == group).count();
                least = (int) Math.min(least, of * FloorSearch.WHOLE / people);
            }
            return least;
        }
    }

    /** Groups of at least so many, by what stands in a column of a table of vertices, but for its end. */
    private static Case grouped(String folder, int first, int column, String end, int least, int contacts)
            throws IOException {
        Named network = SharedNetworks.table(folder, first, _ -> true);
        Map<String, TreeSet<Integer>> groups = new TreeMap<>();
        for (String line : Files.readAllLines(SharedNetworks.shared("data/" + folder + "/nodes.csv"))) {
            String[] cells = line.split(COMMA, -1);
            Integer vertex = network.vertices().get(cells[0]);
            if (vertex != null) {
                groups.computeIfAbsent(cells[column].replaceAll(end, ""), unseen -> new TreeSet<>())
                        .add(vertex);
            }
        }
        List<TreeSet<Integer>> large =
                groups.values().stream().filter(each -> each.size() >= least).toList();
        int[] groupOf = new int[network.graph().vertexCount()];
        Arrays.fill(groupOf, -1);
        for (int g = 0; g < large.size(); g++) {
            for (int v : large.get(g)) {
                groupOf[v] = g;
            }
        }
        return new Case(network.graph(), groupOf, large.size(), contacts);
    }

    /** Optima and bounds are of an exact solver. */
    @Test
    void dynastiesOfChineseLineagesAllHaveTheirShare() throws IOException {
        Case lineages = grouped("chinese_lineages", 1, 5, " .*", 80, 100);
        assertThat(lineages.groups()).isEqualTo(16);

        FloorPlanner.Answer quarter = lineages.with(250_000);
        FloorPlanner.Answer fifth = lineages.with(200_000);
        FloorPlanner.Answer highest = lineages.with(FloorPlanner.HIGHEST);
        System.out.printf(
                "Lineages, 100 contacts: without a floor %d; floor 0.25: %d; 0.20: %d; highest %.6f with %d%n",
                lineages.free().reachedCounted(),
                quarter.reachedCounted(),
                fifth.reachedCounted(),
                highest.least() / 1e6,
                highest.reachedCounted());

        assertThat(quarter.lacking()).isZero();
        assertThat(quarter.least()).isGreaterThanOrEqualTo(250_000);
        assertThat(quarter.reachedCounted()).isBetween(4_500, 4_523);
        assertThat(fifth.lacking()).isZero();
        assertThat(fifth.reachedCounted()).isBetween(4_523, 4_562);
        assertThat(highest.least()).isBetween(278_363, 284_080);
        System.out.printf(
                "Proven: floor 0.25: %d; 0.20: %d; highest %.6f%n",
                lineages.bound(quarter), lineages.bound(fifth), lineages.bound(highest) / 1e6);
        assertThat(lineages.bound(quarter)).isBetween(4_523, 4_545);
        assertThat(lineages.bound(fifth)).isBetween(4_552, 4_562);
        assertThat(lineages.bound(highest))
                .as("that of the linear program is 285,455")
                .isBetween(285_454, 285_700);
    }

    @Test
    void floorsOfPaintersByNationalityCostNothing() throws IOException {
        Case painters = grouped("painter_palette", 0, 3, "", 15, 20);
        assertThat(painters.groups()).as("one of them is of those without").isEqualTo(10);
        assertThat(painters.free().reachedCounted()).isEqualTo(236);

        for (int floor : new int[] {200_000, 250_000}) {
            FloorPlanner.Answer found = painters.with(floor);
            assertThat(found.reachedCounted()).isEqualTo(236);
            assertThat(painters.bound(found)).isEqualTo(236);
        }
        FloorPlanner.Answer highest = painters.with(FloorPlanner.HIGHEST);
        assertThat(painters.bound(highest)).isBetween(408_982, 425_000);
        System.out.printf("Painters, 20 contacts: highest %.6f%n", highest.least() / 1e6);
        assertThat(highest.least()).isBetween(384_615, 408_982);
        assertThat(painters.with(600_000).lacking()).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheBestOfAllPlansOfSmallGraphs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 14;
        CsrBuilder builder = new CsrBuilder(n, false, false);
        for (int e = 0; e < 16; e++) {
            builder.add((int) (n * random.nextDouble() * random.nextDouble()), random.nextInt(n), 1);
        }
        int[] groupOf = IntStream.range(0, n).map(v -> v % 4 - 1).toArray();
        Case one = new Case(builder.build(), groupOf, 3, 4);
        int highest = 0;
        int most = -1;
        for (int plan = 0; plan < 1 << n; plan++) {
            if (Integer.bitCount(plan) <= 4) {
                BitSet reached = new BitSet();
                for (int rest = plan; rest != 0; rest &= rest - 1) {
                    reached.or(one.within(Integer.numberOfTrailingZeros(rest)));
                }
                int least = one.least(reached);
                highest = Math.max(highest, least);
                most = least >= 400_000 ? Math.max(most, reached.cardinality()) : most;
            }
        }

        FloorPlanner.Answer best = one.with(FloorPlanner.HIGHEST);
        assertThat(best.least()).isEqualTo(highest);
        assertThat(one.bound(best)).isGreaterThanOrEqualTo(highest);
        FloorPlanner.Answer floored = one.with(400_000);
        assertThat(floored.lacking() == 0).isEqualTo(most >= 0);
        if (most >= 0) {
            assertThat(floored.reachedCounted()).isEqualTo(most);
            assertThat(one.bound(floored)).isGreaterThanOrEqualTo(most);
        }
    }
}
