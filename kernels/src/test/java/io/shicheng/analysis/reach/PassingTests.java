package io.shicheng.analysis.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.reach.GreedyReach.Ask;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News that every tie passes on with one chance, contacts that are kept or left out, and certificates asked for. */
@Tag("thorough")
class PassingTests {
    private static final double WANTED = 0.9;

    private static GreedyReach of(CsrGraph graph, Passing passing, Ask ask) {
        GreedyReach one = GreedyReach.of(graph, passing, ask, 1, 1, RunControl.NONE);
        GreedyReach many = GreedyReach.of(graph, passing, ask, 1, 8, RunControl.NONE);
        assertThat(many.picks()).isEqualTo(one.picks());
        assertThat(many.gains()).isEqualTo(one.gains());
        assertThat(many.certificate()).isEqualTo(one.certificate());
        return one;
    }

    private static CsrGraph tiny(SplittableRandom random, int n, boolean directed) {
        CsrBuilder builder = new CsrBuilder(n, directed, false);
        for (int e = 0; e < 9; e++) {
            builder.add(random.nextInt(n), random.nextInt(n), 1);
        }
        return builder.build();
    }

    /** Every outcome of every coin, one of a tie without direction. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void spreadIsThatOfAllOutcomes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (boolean directed : new boolean[] {false, true}) {
            for (Passing passing :
                    List.of(Passing.each(0.1), Passing.each(0.45), Passing.each(0.8), Passing.byIndegree(false))) {
                int n = random.nextInt(5, 8);
                CsrGraph graph = tiny(random, n, directed);
                double[] spreads = new CascadeTwin(graph, passing).exactSpreads();
                int kept = random.nextInt(n);
                int left = (kept + 1 + random.nextInt(n - 1)) % n;
                GreedyReach reach = of(graph, passing, new Ask(2, List.of(kept), Set.of(left), WANTED));
                assertThat(reach.picks())
                        .hasSize(2)
                        .startsWith(kept)
                        .doesNotContain(left)
                        .doesNotHaveDuplicates();
                double found = spreads[1 << reach.picks()[0] | 1 << reach.picks()[1]];
                double best = 0;
                for (int other = 0; other < n; other++) {
                    best = other == left || other == kept ? best : Math.max(best, spreads[1 << kept | 1 << other]);
                }
                assertThat(reach.spread()).isCloseTo(found, within(error(reach, n)));
                assertThat(reach.spreadAtLeast()).isLessThanOrEqualTo(found + 1e-9);
                assertThat(reach.optimumAtMost()).isGreaterThanOrEqualTo(best - 1e-9);
                assertThat(reach.certificate()).isGreaterThanOrEqualTo(WANTED);
            }
        }
    }

    /** Counted over all 2²⁰ outcomes of the twenty ties, elsewhere. */
    @Test
    void florentineFamiliesPassNewsOnAsCountedOverAllOutcomes() throws IOException {
        SharedNetworks.Named families = SharedNetworks.families();
        List<String> rows = Files.readAllLines(SharedNetworks.shared("reference/cascade_florentine_families.csv"));
        assertThat(rows).hasSizeGreaterThan(10);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            List<Integer> told =
                    IntStream.of(families.of(cells[1].split(" \\| "))).boxed().toList();
            GreedyReach reach = of(
                    families.graph(),
                    Passing.each(Double.parseDouble(cells[0])),
                    new Ask(told.size(), told, Set.of(), 0.95));
            assertThat(reach.spread()).as(row).isCloseTo(Double.parseDouble(cells[2]), within(error(reach, 15)));
            assertThat(reach.certificate()).isGreaterThanOrEqualTo(WANTED);
        }
    }

    @Test
    void theBestOfFlorentineFamiliesAreFound() {
        SharedNetworks.Named families = SharedNetworks.families();
        Map<List<String>, Double> best = Map.of(
                List.of("Medici", "Strozzi"), 3.134309881, List.of("Guadagni", "Medici", "Strozzi"), 4.484780340);
        best.forEach((names, spread) -> {
            GreedyReach reach =
                    of(families.graph(), Passing.each(0.1), new Ask(names.size(), List.of(), Set.of(), 0.95));
            assertThat(reach.picks()).containsExactlyInAnyOrder(families.of(names.toArray(String[]::new)));
            assertThat(reach.spread()).isCloseTo(spread, within(error(reach, 15)));
        });
    }

    /** Five times the standard error of a share of the samples that judge, at its greatest. */
    private static double error(GreedyReach reach, int vertices) {
        return 2.5 * vertices / Math.sqrt(reach.samples() / 2.0);
    }

    @Test
    void aChanceOfOneReachesAllThatHangsTogether() {
        CsrGraph path = SeededGraphs.path(100, false);
        GreedyReach reach = of(path, Passing.each(1), new Ask(1, List.of(), Set.of(), WANTED));
        assertThat(reach.spread()).isEqualTo(100);
        assertThat(reach.certificate()).isGreaterThan(WANTED);
    }

    @Test
    void whoIsKeptIsJudgedAsTheyAre() {
        CsrGraph kite = SeededGraphs.kite();
        Ask all = new Ask(3, List.of(9, 0, 3), Set.of(), WANTED);
        GreedyReach reach = of(kite, Passing.byIndegree(false), all);
        assertThat(reach.picks()).containsExactly(9, 0, 3);
        assertThat(reach.spreadAtLeast()).isLessThan(reach.optimumAtMost());
        // a sole source stands for nobody here: Jane, who has one tie, is herself
        assertThat(reach.gains()[0]).isGreaterThan(1);
    }

    @Test
    void noMoreArePickedThanThereAre() {
        GreedyReach reach = of(SeededGraphs.kite(), Passing.each(0.2), new Ask(10, List.of(), Set.of(1, 2), WANTED));
        assertThat(reach.picks()).containsExactlyInAnyOrder(0, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatThrownBy(() -> Passing.each(1.5)).hasMessageContaining("(1.5)");
        assertThatThrownBy(() -> new Passing(0.5, true)).hasMessageContaining("(0.5)");
        assertThatThrownBy(() -> new Ask(1, List.of(1, 2), Set.of(), WANTED)).hasMessageContaining("2 who are kept");
        assertThatThrownBy(() -> new Ask(1, List.of(), Set.of(), 1)).hasMessageContaining("(1.0)");
    }
}
