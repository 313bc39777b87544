package io.shicheng.layout.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.layout.coarsening.LevelGraph;
import io.shicheng.layout.coarsening.Parts;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At rest, forces cancel out: by closed forms, by the energy that they make small, and by the virial theorem. */
class RelaxationTests {
    private static final Effort EXACT = new Effort(0, 2000, 2000);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static LevelGraph part(long seed) {
        return Parts.of(SeededGraphs.random(seed, false, seed % 2 == 0), true, RunControl.NONE)
                .graph(0);
    }

    private static double[][] atRest(LevelGraph graph, double gravity, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles(graph.size(), -5, 5).toArray();
        double[] y = random.doubles(graph.size(), -5, 5).toArray();
        for (int again = 0; again < 3; again++) {
            new Relaxation(graph, x, y, EXACT, gravity, null, RunControl.NONE).run(2000, 1, 1);
        }
        return new double[][] {x, y};
    }

    /** Each is pulled by w·d and g·m·d/2, and pushed by m²/d. */
    @Test
    void aPairIsAsFarApartAsItsForcesSay() {
        LevelGraph pair = new LevelGraph(new int[] {0, 1, 2}, new int[] {1, 0}, new float[] {3, 3}, new float[] {2, 2});
        double gravity = 0.5;
        double[][] places = atRest(pair, gravity, 1);
        double apart = Math.hypot(places[0][0] - places[0][1], places[1][0] - places[1][1]);
        assertThat(apart).isCloseTo(Math.sqrt(4 / (3 + gravity * 2 / 2)), within(5e-3));
        assertThat(places[0][0] + places[0][1]).isCloseTo(0, within(5e-2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atRestNoSmallMoveOfOneMakesTheEnergyLess(long seed) {
        LevelGraph graph = part(seed);
        if (graph.size() < 3) {
            return;
        }
        double gravity = Multilevel.gravity(graph);
        double[][] places = atRest(graph, gravity, seed);
        double rest = Energy.of(graph, places[0], places[1], gravity);
        for (int v = 0; v < graph.size(); v++) {
            for (double[] along : places) {
                for (double by : new double[] {-0.2, 0.2}) {
                    double before = along[v];
                    along[v] += by;
                    assertThat(Energy.of(graph, places[0], places[1], gravity)).isGreaterThan(rest - 1e-2);
                    along[v] = before;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atRestTheScaleIsThatOfTheVirialTheorem(long seed) {
        LevelGraph graph = part(seed);
        if (graph.size() < 2) {
            return;
        }
        double gravity = Multilevel.gravity(graph);
        double[][] places = atRest(graph, gravity, seed);
        Frame frame = Frame.of(graph, places[0], places[1], gravity);
        assertThat(frame.scale()).isCloseTo(1, within(0.01));
    }

    @Test
    void aFrameIsLeftAsItWasEntered() {
        LevelGraph graph = part(3);
        SplittableRandom random = new SplittableRandom(3);
        double[] x = random.doubles(graph.size(), 40, 90).toArray();
        double[] y = random.doubles(graph.size(), -9, -1).toArray();
        double[] wasX = x.clone();
        double[] wasY = y.clone();
        Frame frame = Frame.of(graph, x, y, Multilevel.gravity(graph));
        frame.enter(x, y);
        assertThat(Frame.of(graph, x, y, Multilevel.gravity(graph)).scale()).isCloseTo(1, within(1e-9));
        frame.leave(x, y);
        for (int v = 0; v < x.length; v++) {
            assertThat(x[v]).isCloseTo(wasX[v], within(1e-9));
            assertThat(y[v]).isCloseTo(wasY[v], within(1e-9));
        }
    }

    /** Counts how often it is looked at before each step is told. */
    private static final class Looked implements RunControl {
        private final List<Long> looksOfSteps = new ArrayList<>();
        private long looks;

        @Override
        public void phase(String name, long totalWork) {}

        @Override
        public void advance(long work) {
            looksOfSteps.add(looks);
            looks = 0;
        }

        @Override
        public boolean cancelled() {
            looks++;
            return false;
        }
    }

    /** What is done between two looks at the control does not grow with the graph: 128 vertices, in none of the steps more. */
    @ParameterizedTest
    @ValueSource(ints = {5_000, 40_000})
    void betweenTwoLooksThereAreAsManyVerticesInGraphsOfAnySize(int vertices) {
        LevelGraph path = Parts.of(SeededGraphs.path(vertices, false), false, RunControl.NONE)
                .graph(0);
        SplittableRandom random = new SplittableRandom(vertices);
        double[] x = random.doubles(vertices, -500, 500).toArray();
        double[] y = random.doubles(vertices, -500, 500).toArray();
        Looked control = new Looked();
        new Relaxation(path, x, y, Effort.USUAL, Multilevel.gravity(path), null, control).run(4, 1, 1);
        assertThat(control.looksOfSteps).hasSize(4);
        assertThat(control.looksOfSteps).allSatisfy(looks -> assertThat(looks).isGreaterThanOrEqualTo(vertices / 128));
    }
}
