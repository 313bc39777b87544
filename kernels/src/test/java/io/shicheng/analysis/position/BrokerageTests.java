package io.shicheng.analysis.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.position.Brokerage.Role;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Five roles between groups, against a search through all threes. */
class BrokerageTests {
    private static double[] roles(Brokerage found, int vertex) {
        return Stream.of(Role.values())
                .mapToDouble(role -> found.counts(role)[vertex])
                .toArray();
    }

    private static double[] slow(CsrGraph graph, int[] groups, int v) {
        double[] roles = new double[Role.values().length];
        int n = graph.vertexCount();
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                boolean grouped = groups[a] >= 0 && groups[v] >= 0 && groups[b] >= 0;
                if (grouped && a != b && graph.arc(a, v) >= 0 && graph.arc(v, b) >= 0 && graph.arc(a, b) < 0) {
                    boolean first = groups[a] == groups[v];
                    boolean second = groups[v] == groups[b];
                    boolean outer = groups[a] == groups[b];
                    Role role = first && second
                            ? Role.COORDINATOR
                            : outer
                                    ? Role.ITINERANT
                                    : second ? Role.GATEKEEPER : first ? Role.REPRESENTATIVE : Role.LIAISON;
                    roles[role.ordinal()]++;
                }
            }
        }
        return roles;
    }

    private static int[] groups(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.ints(n, -1, 4).toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void isWhatAllThreesSay(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, seed % 3 > 0, false);
        int[] groups = groups(seed, graph.vertexCount());
        Brokerage found = Brokerage.of(graph, groups, RunControl.NONE);
        for (int v = 0; v < graph.vertexCount(); v++) {
            assertThat(roles(found, v)).containsExactly(slow(graph, groups, v));
            assertThat(found.totals()[v])
                    .isEqualTo(Arrays.stream(roles(found, v)).sum());
        }
    }

    /** All orders of six groups, one of them missing: the mean is what is expected, exactly. */
    @Test
    void whatIsExpectedIsTheMeanOverAllWaysToDealOutTheGroups() {
        CsrGraph graph = SeededGraphs.of(6, true, 0, 1, 1, 2, 2, 3, 3, 4, 4, 0, 1, 4, 5, 1, 2, 5, 3, 1);
        int[] groups = {0, 0, 1, 1, 2, -1};
        double[][] sums = new double[Role.values().length][6];
        int[] dealt = deal(graph, groups.clone(), 0, sums, new int[1]);
        Brokerage found = Brokerage.of(graph, groups, RunControl.NONE);
        for (Role role : Role.values()) {
            for (int v = 0; v < 6; v++) {
                assertThat(found.expected(role)[v]).isCloseTo(sums[role.ordinal()][v] / dealt[0], within(1e-12));
            }
        }
    }

    private static int[] deal(CsrGraph graph, int[] groups, int from, double[][] sums, int[] dealt) {
        if (from == 5) {
            dealt[0]++;
            Brokerage found = Brokerage.of(graph, groups, RunControl.NONE);
            for (Role role : Role.values()) {
                for (int v = 0; v < 6; v++) {
                    sums[role.ordinal()][v] += found.counts(role)[v];
                }
            }
            return dealt;
        }
        for (int i = from; i < 5; i++) {
            swap(groups, from, i);
            deal(graph, groups, from + 1, sums, dealt);
            swap(groups, from, i);
        }
        return dealt;
    }

    private static void swap(int[] groups, int one, int other) {
        int kept = groups[one];
        groups[one] = groups[other];
        groups[other] = kept;
    }

    @Test
    void rolesByHand() {
        int a = 0;
        int b = 1;
        int c = 2;
        int d = 3;
        int e = 4;
        int f = 5;
        int g = 6;
        CsrGraph graph = SeededGraphs.of(
                7, true, a, b, b, c, c, d, d, a, b, e, e, f, f, b, c, f, a, f, d, g, g, e, f, g, g, a, e, d);
        Brokerage found = Brokerage.of(graph, new int[] {0, 0, 0, 1, 1, 2, 2}, RunControl.NONE);
        assertThat(roles(found, a)).containsExactly(0, 1, 2, 0, 1);
        assertThat(roles(found, b)).containsExactly(1, 0, 1, 1, 1);
        assertThat(roles(found, c)).containsExactly(0, 0, 0, 2, 0);
        assertThat(roles(found, d)).containsExactly(0, 1, 0, 2, 1);
        assertThat(roles(found, e)).containsExactly(0, 1, 2, 0, 1);
        assertThat(roles(found, f)).containsExactly(0, 1, 3, 0, 1);
        assertThat(roles(found, g)).containsExactly(0, 1, 0, 2, 0);
    }

    /** An empty nationality is a group of its own here. */
    @Test
    void paintersOfTheirCountries() throws IOException {
        SharedNetworks.Named painters = SharedNetworks.directedTable(
                "painter_palette", 0, kind -> kind.equals("TEACHER_OF") || kind.equals("INFLUENCED"));
        assertThat(painters.graph().edgeCount()).isEqualTo(809);
        Map<String, Integer> numbers = new HashMap<>();
        int[] groups = new int[painters.graph().vertexCount()];
        for (String line : Files.readAllLines(SharedNetworks.shared("data/painter_palette/nodes.csv"))) {
            // a comma within quotation marks parts nothing
            String[] row = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", 5);
            Integer vertex = painters.vertices().get(row[0]);
            if (vertex != null) {
                groups[vertex] = numbers.computeIfAbsent(row[3], _ -> numbers.size());
            }
        }
        Brokerage found = Brokerage.of(painters.graph(), groups, RunControl.NONE);
        assertThat(roles(found, painters.of("A0421")[0])).containsExactly(0, 5, 0, 14, 120);
        List<Double> totals = Stream.of(Role.values())
                .map(role -> Arrays.stream(found.counts(role)).sum())
                .toList();
        assertThat(totals).containsExactly(198.0, 64.0, 343.0, 407.0, 810.0);
    }
}
