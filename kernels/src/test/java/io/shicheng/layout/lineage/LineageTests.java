package io.shicheng.layout.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineageTests {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static CsrGraph lineage(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrBuilder builder = new CsrBuilder(n, true, seed % 2 == 0);
        for (int v = 1; v < n; v++) {
            if (random.nextInt(30) > 0) {
                builder.add(random.nextInt(v), v, 1 + random.nextInt(3));
            }
            if (random.nextInt(20) == 0) {
                builder.add(random.nextInt(v), v, 1 + random.nextInt(3));
            }
            if (seed % 5 == 0 && random.nextInt(40) == 0) {
                builder.add(v, random.nextInt(v), 1);
            }
        }
        return builder.build();
    }

    private static LineageTree tree(CsrGraph lineage) {
        return LineageTree.of(lineage, RunControl.NONE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachTieIsOfTheForestOrExtra(long seed) {
        CsrGraph lineage = lineage(seed, 300);
        LineageTree tree = tree(lineage);
        Set<Long> ties = new HashSet<>();
        for (int v = 0; v < tree.size(); v++) {
            if (tree.master(v) != LineageTree.NONE) {
                ties.add((long) tree.master(v) << 32 | v);
                assertThat(tree.generation(v)).isEqualTo(tree.generation(tree.master(v)) + 1);
            } else {
                assertThat(tree.generation(v)).isZero();
            }
        }
        for (int tie = 0; tie < tree.extraTies(); tie++) {
            assertThat(ties.add((long) tree.extraFrom(tie) << 32 | tree.extraTo(tie)))
                    .isTrue();
        }
        assertThat(ties).hasSize(lineage.arcCount());
        for (int v = 0; v < tree.size(); v++) {
            for (int a = lineage.offsets()[v]; a < lineage.offsets()[v + 1]; a++) {
                assertThat(ties).contains((long) v << 32 | lineage.targets()[a]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void descendantsAreAllBelow(long seed) {
        LineageTree tree = tree(lineage(seed, 200));
        int[] below = new int[200];
        for (int v = 0; v < 200; v++) {
            for (int above = tree.master(v); above != LineageTree.NONE; above = tree.master(above)) {
                below[above]++;
            }
        }
        for (int v = 0; v < 200; v++) {
            assertThat(tree.descendants(v)).isEqualTo(below[v]);
        }
    }

    @Test
    void theStrongestTieDecidesThenTheLatestMaster() {
        CsrBuilder builder = new CsrBuilder(5, true, true);
        builder.add(0, 1, 1);
        builder.add(0, 2, 1);
        builder.add(1, 2, 1);
        builder.add(0, 3, 2);
        builder.add(1, 3, 1);
        builder.add(1, 4, 1);
        builder.add(2, 4, 1);
        LineageTree tree = tree(builder.build());
        assertThat(IntStream.range(0, 5).map(tree::master)).containsExactly(-1, 0, 1, 0, 2);
        assertThat(IntStream.range(0, 5).map(tree::generation)).containsExactly(0, 1, 2, 1, 3);
        assertThat(tree.extraTies()).isEqualTo(3);
    }

    @Test
    void aCycleIsCutAtItsSmallestNumber() {
        LineageTree tree = tree(SeededGraphs.cycle(5, true));
        assertThat(IntStream.range(0, 5).map(tree::master)).containsExactly(-1, 0, 1, 2, 3);
        assertThat(tree.extraTies()).isEqualTo(1);
        assertThat(tree.extraFrom(0)).isEqualTo(4);
        assertThat(tree.extraTo(0)).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDescentHoldsAllBelowByWhicheverMaster(long seed) {
        CsrGraph lineage = lineage(seed, 300);
        Descent descent = Descent.of(lineage, 3, RunControl.NONE);
        Set<Integer> below = new HashSet<>(Set.of(3));
        for (boolean more = true; more; ) {
            more = false;
            for (int v = 0; v < 300; v++) {
                for (int a = lineage.offsets()[v]; a < lineage.offsets()[v + 1]; a++) {
                    more |= below.contains(v) && below.add(lineage.targets()[a]);
                }
            }
        }
        assertThat(Arrays.stream(descent.vertices()).boxed()).containsExactlyInAnyOrderElementsOf(below);
        assertThat(descent.vertices()[0]).isEqualTo(3);
        long arcs = below.stream().mapToLong(lineage::outDegree).sum();
        assertThat(descent.lineage().arcCount()).isEqualTo((int) arcs);
        LineageTree tree = tree(descent.lineage());
        FoldedLineage folded = FoldedLineage.of(tree, 0, 60, 8, Set.of());
        if (seed % 5 != 0) {
            assertThat(folded.descendants()).isEqualTo(below.size() - 1);
        }
    }

    @Test
    void tiesWithoutDirectionAreRefused() {
        assertThatThrownBy(() -> tree(SeededGraphs.star(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("direction");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void byDateEachStandsInTheirYearsOrBelowTheirMaster(long seed) {
        CsrGraph lineage = lineage(seed, 150);
        SplittableRandom random = new SplittableRandom(seed);
        int[] years = IntStream.range(0, 150)
                .map(v -> random.nextInt(3) == 0 ? LineageLayout.UNKNOWN : 600 + 4 * v + random.nextInt(60))
                .toArray();
        LineageLayout layout = LineageLayout.byDate(lineage, years, 25, RunControl.NONE);
        int least = Arrays.stream(years)
                .filter(year -> year != LineageLayout.UNKNOWN)
                .min()
                .orElse(0);
        int shift = Integer.MAX_VALUE;
        for (int v = 0; v < 150; v++) {
            if (years[v] != LineageLayout.UNKNOWN) {
                shift = Math.min(shift, layout.layers()[v] - (years[v] - least) / 25);
            }
        }
        for (int v = 0; v < 150; v++) {
            int master = layout.tree().master(v);
            assertThat(layout.layers()[v]).isNotNegative();
            if (master != LineageTree.NONE) {
                assertThat(layout.layers()[v]).isGreaterThan(layout.layers()[master]);
            }
            boolean below = master != LineageTree.NONE && layout.layers()[v] == layout.layers()[master] + 1;
            if (years[v] != LineageLayout.UNKNOWN && !below) {
                assertThat(layout.layers()[v] - (years[v] - least) / 25).isEqualTo(shift);
            }
        }
        assertThat(Arrays.stream(layout.layers()).min()).hasValue(0);
    }

    @Test
    void withoutAnyDateItIsByGeneration() {
        CsrGraph lineage = SeededGraphs.binaryTree(6, true);
        int[] years = new int[63];
        Arrays.fill(years, LineageLayout.UNKNOWN);
        LineageLayout dated = LineageLayout.byDate(lineage, years, 30, RunControl.NONE);
        LineageLayout plain = LineageLayout.byGeneration(lineage, RunControl.NONE);
        assertThat(dated.layers()).isEqualTo(plain.layers());
        assertThat(dated.across()).isEqualTo(plain.across());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyIsShownOrCountedOnce(long seed) {
        LineageTree tree = tree(lineage(seed, 2000));
        FoldedLineage folded = FoldedLineage.of(tree, 0, 60, 8, Set.of());
        assertThat(folded.descendants()).isEqualTo(tree.descendants(0));
        assertThat(rows(folded)).isLessThanOrEqualTo(60);
        int[] shown = new int[folded.entries().size()];
        for (FoldedLineage.Entry entry : folded.entries()) {
            if (entry.parent() >= 0) {
                shown[entry.parent()]++;
                assertThat(entry.generation())
                        .isEqualTo(folded.entries().get(entry.parent()).generation() + 1);
            }
        }
        for (int i = 0; i < shown.length; i++) {
            assertThat(shown[i]).isLessThanOrEqualTo(9);
            assertThat(shown[i] == 0 || folded.entries().get(i).folded() == 0).isTrue();
        }
    }

    private static long rows(FoldedLineage folded) {
        Set<Integer> parents = new HashSet<>();
        folded.entries().forEach(entry -> parents.add(entry.parent()));
        return IntStream.range(0, folded.entries().size())
                .filter(i -> !parents.contains(i))
                .count();
    }

    @Test
    void theLargestBranchesAreOpenedFirst() {
        CsrBuilder builder = new CsrBuilder(40, true, false);
        for (int pupil = 1; pupil <= 12; pupil++) {
            builder.add(0, pupil, 1);
        }
        for (int v = 13; v < 40; v++) {
            builder.add(v < 25 ? 5 : v < 32 ? 7 : 3, v, 1);
        }
        FoldedLineage folded = FoldedLineage.of(tree(builder.build()), 0, 17, 8, Set.of());
        List<Integer> first = folded.entries().stream()
                .filter(entry -> entry.parent() == 0)
                .map(FoldedLineage.Entry::vertex)
                .toList();
        assertThat(first).containsExactly(5, 3, 7, 1, 2, 4, 6, 8, FoldedLineage.REST);
        FoldedLineage.Entry rest = folded.entries().get(9);
        assertThat(rest.people()).isEqualTo(4);
        assertThat(rest.folded()).isZero();
        assertThat(folded.entries().stream().filter(entry -> entry.parent() == 1))
                .hasSize(9);
        assertThat(folded.entries().get(2).folded())
                .as("of 3, for whom there is no room")
                .isEqualTo(8);
    }

    @Test
    void somebodyWhoIsToBeOpenedIsWithAllBetween() {
        LineageTree tree = tree(lineage(7, 3000));
        int deep = 0;
        for (int v = 0; v < 3000; v++) {
            deep = tree.descendants(v) > 0 && tree.generation(v) > tree.generation(deep) && below(tree, v) ? v : deep;
        }
        int wanted = deep;
        FoldedLineage folded = FoldedLineage.of(tree, 0, 20, 4, Set.of(wanted));
        int place = IntStream.range(0, folded.entries().size())
                .filter(i -> folded.entries().get(i).vertex() == wanted)
                .findFirst()
                .orElseThrow();
        assertThat(folded.entries().get(place).folded()).isZero();
        assertThat(folded.entries()).anyMatch(entry -> entry.parent() == place);
        assertThat(folded.descendants()).isEqualTo(tree.descendants(0));
    }

    private static boolean below(LineageTree tree, int vertex) {
        int above = vertex;
        while (tree.master(above) != LineageTree.NONE) {
            above = tree.master(above);
        }
        return above == 0;
    }

    @Test
    void refusesWhatCannotBeShown() {
        LineageTree tree = tree(SeededGraphs.binaryTree(3, true));
        assertThatThrownBy(() -> FoldedLineage.of(tree, 7, 60, 8, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("root (7)");
        assertThatThrownBy(() -> FoldedLineage.of(tree, 0, 0, 8, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rows (0)");
        assertThatThrownBy(
                        () -> LineageLayout.byDate(SeededGraphs.binaryTree(3, true), new int[6], 30, RunControl.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6");
        assertThatThrownBy(() -> LineageLayout.byDate(SeededGraphs.binaryTree(3, true), new int[7], 0, RunControl.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("years a layer (0)");
    }
}
