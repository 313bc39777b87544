package io.shicheng.analysis.coverage.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.robustness.ConsentCurve.Point;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsentCurveTests {
    private static List<Point> curve(CsrGraph graph, int contacts, int... percents) {
        BitSet all = new BitSet();
        all.set(0, graph.vertexCount());
        Wish wish = new Wish(
                1,
                IntStream.range(0, graph.vertexCount()).toArray(),
                new int[0],
                new int[0],
                new int[0],
                contacts,
                CoveragePlanner.ANY);
        return new ConsentCurve(graph, all, wish, RunControl.NONE).of(percents, 1);
    }

    /** Of a star with nine leaves one contact reaches ten, if it is the centre, and two else. */
    @Test
    void isTheMeanOverWhoeverAgrees() {
        CsrGraph star = SeededGraphs.star(10);
        List<Point> points = curve(star, 1, 10, 50, 100);
        assertThat(points.get(2)).isEqualTo(new Point(100, 10, 10, 10));
        // half of them: the centre is among five of ten with one half
        assertThat(points.get(1).mean()).isCloseTo(6, within(2.0));
        assertThat(points.get(1).least()).isEqualTo(2);
        assertThat(points.get(1).most()).isEqualTo(10);
        assertThat(points.get(0).mean()).isLessThanOrEqualTo(points.get(1).mean());
    }

    @Test
    void ofThePaintersAllAgreeingReachWhatAPlanDoes() {
        CsrGraph painters =
                SharedNetworks.table("painter_palette", 0, _ -> true).graph();
        List<Point> points = curve(painters, 10, 10, 50, 100);
        assertThat(points.get(2).mean()).as("greedy, as published").isEqualTo(155);
        assertThat(points.get(0).mean()).isLessThan(points.get(1).mean());
        assertThat(points.get(1).mean()).isLessThan(155);
        assertThat(curve(painters, 10, 10, 50, 100)).isEqualTo(points);
    }
}
