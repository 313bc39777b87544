package io.shicheng.analysis.distance.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.distance.search.fold.FoldedGraph;
import io.shicheng.analysis.distance.search.fold.MergedTwins;
import io.shicheng.analysis.distance.search.fold.SearchGraph;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.junit.jupiter.api.Test;

class SingleSourceBfsTests {
    private static boolean suits(CsrGraph graph) {
        SearchGraph classes = new FoldedGraph(new MergedTwins(graph, RunControl.NONE), RunControl.NONE).classes;
        return SingleSourceBfs.suits(classes, RunControl.NONE);
    }

    private static CsrGraph grid(int rows, int columns) {
        CsrBuilder builder = new CsrBuilder(rows * columns, false, false);
        for (int v = 0; v < rows * columns; v++) {
            if ((v + 1) % columns != 0) {
                builder.add(v, v + 1, 1);
            }
            if (v + columns < rows * columns) {
                builder.add(v, v + columns, 1);
            }
        }
        return builder.build();
    }

    @Test
    void longAndThinAreChainsAndRings() {
        assertThat(suits(SeededGraphs.path(2_000, false))).isTrue();
        assertThat(suits(SeededGraphs.cycle(2_000, false))).isTrue();
        assertThat(suits(SeededGraphs.diamonds(1_000))).isTrue();
        assertThat(suits(grid(1_000, 2))).isTrue();
    }

    @Test
    void neitherShortNorWideGraphsAre() {
        assertThat(suits(SeededGraphs.path(1_000, false))).isFalse();
        assertThat(suits(SeededGraphs.star(5_000))).isFalse();
        assertThat(suits(grid(40, 50))).isFalse();
        assertThat(suits(SeededGraphs.large(3, false, false))).isFalse();
        assertThat(suits(SeededGraphs.of(3_000, false))).isFalse();
    }

    @Test
    void aWidePartDecides() {
        CsrBuilder builder = new CsrBuilder(4_000, false, false);
        for (int v = 0; v < 1_999; v++) {
            builder.add(v, v + 1, 1);
        }
        for (int v = 2_001; v < 4_000; v++) {
            builder.add(v, 2_000 + (v - 2_001) / 2, 1);
            builder.add(v, 2_000 + (v * 7_919) % 2_000, 1);
        }
        assertThat(suits(builder.build())).isFalse();
    }
}
