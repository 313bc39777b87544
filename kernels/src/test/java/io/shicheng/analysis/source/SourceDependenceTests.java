package io.shicheng.analysis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceDependenceTests {
    private static RankBlocks ranks(String code, CsrGraph graph) {
        Measure measure = Measures.ofCode(code).orElseThrow();
        return RankBlocks.of(
                measure.scores(graph, Settings.usual(), RunControl.NONE).values());
    }

    private static List<SourceDependence> of(SourceTies ties, String code, int[] shown, boolean leavingOnly) {
        return SourceDependence.of(
                ties,
                ranks(code, ties.graph()),
                shown,
                leavingOnly,
                (graph, control) -> ranks(code, graph),
                RunControl.NONE);
    }

    /** A tie with two sources stays without either; the ranks without a source are those of the graph without its ties. */
    @Test
    void asOneGraphForEachSourceWouldSay() {
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(3, 25);
            boolean directed = random.nextBoolean();
            CsrBuilder builder = new CsrBuilder(n, directed, false);
            for (int i = 0; i < 3 * n; i++) {
                builder.add(random.nextInt(n), random.nextInt(n), 1);
            }
            CsrGraph graph = builder.build();
            SourceTies.Builder named = new SourceTies.Builder(graph);
            Map<String, List<int[]>> alone = new HashMap<>();
            for (int v = 0; v < n; v++) {
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    int w = graph.targets()[a];
                    if (!directed && w < v) {
                        continue;
                    }
                    int kinds = random.nextInt(3);
                    List<String> keys = random.ints(kinds, 0, 4)
                            .mapToObj(key -> "book " + key)
                            .distinct()
                            .toList();
                    for (String key : keys) {
                        assertThat(named.add(v, w, key)).isTrue();
                    }
                    if (keys.size() == 1) {
                        alone.computeIfAbsent(keys.getFirst(), key -> new ArrayList<>())
                                .add(new int[] {v, w});
                    }
                }
            }
            SourceTies ties = named.build();
            int[] shown = IntStream.range(0, n).toArray();
            int[] worst = shown.clone();
            RankBlocks observed = ranks("degree", graph);
            Arrays.setAll(worst, observed::best);
            alone.forEach((key, pairs) -> {
                CsrGraph without = graph;
                for (int[] pair : pairs) {
                    without = withoutArc(without, pair[0], pair[1]);
                }
                RankBlocks ranks = ranks("degree", without);
                Arrays.setAll(worst, v -> Math.max(worst[v], ranks.best(v)));
            });
            List<SourceDependence> found = of(ties, "degree", shown, false);
            for (int v = 0; v < n; v++) {
                assertThat(found.get(v).worst()).as("seed " + seed + ", " + v).isEqualTo(worst[v]);
                assertThat(found.get(v).rank()).isEqualTo(observed.best(v));
            }
            assertThat(Arrays.stream(ties.resting()).sum())
                    .as("two opposite arcs are one tie")
                    .isEqualTo(alone.values().stream()
                            .mapToLong(pairs -> pairs.stream()
                                    .map(pair -> Math.min(pair[0], pair[1]) + " " + Math.max(pair[0], pair[1]))
                                    .distinct()
                                    .count())
                            .sum());
        }
    }

    private static CsrGraph withoutArc(CsrGraph graph, int from, int to) {
        CsrBuilder builder = new CsrBuilder(graph.vertexCount(), graph.directed(), false);
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                boolean gone = v == from && w == to || !graph.directed() && v == to && w == from;
                if (!gone) {
                    builder.add(v, w, 1);
                }
            }
        }
        return builder.build();
    }

    @Test
    void aTieOfTwoSourcesIsPartedAmongThem() {
        CsrBuilder builder = new CsrBuilder(3, true, false);
        builder.add(0, 1, 1);
        builder.add(0, 2, 1);
        SourceTies.Builder named = new SourceTies.Builder(builder.build());
        named.add(0, 1, "a");
        named.add(0, 1, "b");
        named.add(0, 2, "a");
        assertThat(named.add(1, 0, "a")).isFalse();
        SourceTies ties = named.build();

        SourceDependence found = of(ties, "students", new int[] {0}, true).getFirst();
        // 3/4 and 1/4 of two ties; without a one is left, of b none hangs alone
        assertThat(found.concentration()).isCloseTo(0.625, within(1e-12));
        assertThat(found.ties()).isEqualTo(2);
        assertThat(ties.resting()).containsExactly(1, 0);
        assertThat(ties.named()).isEqualTo(2);
    }

    /** Masters and apprentices, by the work that says so. */
    @Test
    void whichBookCarriesTheRanksOfMasters() throws IOException {
        Map<String, Integer> vertices = new TreeMap<>();
        List<String[]> rows;
        try (var lines = Files.lines(SharedNetworks.shared("reference/lineage_source_keys.csv"))) {
            rows = lines.skip(1).map(line -> line.split(",", 3)).toList();
        }
        for (String[] row : rows) {
            vertices.put(row[0], 0);
            vertices.put(row[1], 0);
        }
        int next = 0;
        for (Map.Entry<String, Integer> each : vertices.entrySet()) {
            each.setValue(next++);
        }
        CsrBuilder builder = new CsrBuilder(vertices.size(), true, false);
        for (String[] row : rows) {
            builder.add(vertices.getOrDefault(row[0], -1), vertices.getOrDefault(row[1], -1), 1);
        }
        SourceTies.Builder named = new SourceTies.Builder(builder.build());
        for (String[] row : rows) {
            named.add(vertices.getOrDefault(row[0], -1), vertices.getOrDefault(row[1], -1), row[2]);
        }
        SourceTies ties = named.build();
        // the first twenty-one, since the 19th place is shared by three; from the eighth on computed by other code as
        // well
        String[] masters = {
            "14354", "5178", "14601", "4891", "11628", "3855", "62", "14094", "8291", "5564", "6471", "10318", "3952",
            "9909", "10532", "6934", "7110", "10534", "1693", "3851", "13991"
        };
        int[] students = {141, 97, 90, 89, 88, 86, 84, 70, 65, 61, 61, 59, 54, 54, 54, 53, 53, 51, 49, 49, 49};
        int[] ranks = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 12, 13, 13, 13, 16, 16, 18, 19, 19, 19};
        int[] worst = {8, 14, 18, 33, 881, 65, 88, 41, 22, 136, 54, 98, 37, 115, 35, 420, 87, 34, 27, 141, 114};
        int[] shown = Arrays.stream(masters)
                .mapToInt(master -> vertices.getOrDefault(master, -1))
                .toArray();

        List<SourceDependence> found = of(ties, "students", shown, true);
        for (int i = 0; i < masters.length; i++) {
            assertThat(found.get(i).ties()).as("students of " + masters[i]).isEqualTo(students[i]);
            assertThat(found.get(i).rank()).as("rank of " + masters[i]).isEqualTo(ranks[i]);
            assertThat(found.get(i).worst()).as("without a book, " + masters[i]).isEqualTo(worst[i]);
        }
        SourceDependence onOneBook = found.get(4);
        assertThat(ties.name(onOneBook.source())).isEqualTo("J40nB479");
        assertThat(onOneBook.own()).isEqualTo(86);
        assertThat(onOneBook.concentration()).isCloseTo(0.955320, within(1e-6));
        assertThat(ties.name(found.get(5).source())).isEqualTo("X82n1571");
        assertThat(ties.name(found.get(6).source())).isEqualTo("X82n1571");
        assertThat(ties.name(found.get(15).source())).isEqualTo("（望月‧卷六‧附錄");
        assertThat(found.get(15).concentration()).isCloseTo(0.856177, within(1e-6));
        int book = found.get(6).source();
        assertThat(ties.resting()[book]).isEqualTo(1292);
        RankBlocks whole = ranks("students", ties.graph());
        RankBlocks without = ranks("students", ties.without(book));
        List<Integer> still = Arrays.stream(without.ordered()).limit(20).boxed().toList();
        long kept =
                Arrays.stream(whole.ordered()).limit(20).filter(still::contains).count();
        assertThat(kept).isEqualTo(15);
    }
}
