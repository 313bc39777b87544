package io.shicheng.analysis.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.SlowTwins;
import io.shicheng.analysis.community.Leiden;
import io.shicheng.analysis.community.PartitionQuality;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How evenly ties are spread over groups. */
class ParticipationTests {
    /** Zachary's karate club (1977, doi:10.1086/jar.33.4.3629752), members from 1. */
    private static final int[] KARATE = {
        1, 2, 1, 3, 1, 4, 1, 5, 1, 6, 1, 7, 1, 8, 1, 9, 1, 11, 1, 12, 1, 13, 1, 14, 1, 18, 1, 20, 1, 22, 1, 32, 2, 3, 2,
        4, 2, 8, 2, 14, 2, 18, 2, 20, 2, 22, 2, 31, 3, 4, 3, 8, 3, 9, 3, 10, 3, 14, 3, 28, 3, 29, 3, 33, 4, 8, 4, 13, 4,
        14, 5, 7, 5, 11, 6, 7, 6, 11, 6, 17, 7, 17, 9, 31, 9, 33, 9, 34, 10, 34, 14, 34, 15, 33, 15, 34, 16, 33, 16, 34,
        19, 33, 19, 34, 20, 34, 21, 33, 21, 34, 23, 33, 23, 34, 24, 26, 24, 28, 24, 30, 24, 33, 24, 34, 25, 26, 25, 28,
        25, 32, 26, 32, 27, 30, 27, 34, 28, 34, 29, 32, 29, 34, 30, 33, 30, 34, 31, 33, 31, 34, 32, 33, 32, 34, 33, 34
    };

    /** Those, from 0, who stayed with the instructor; the others went with the officer. */
    private static final int[] FIRST_CLUB = {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21};

    private static CsrGraph karate() {
        return SeededGraphs.of(
                34, false, Arrays.stream(KARATE).map(member -> member - 1).toArray());
    }

    @Test
    void theTwoClubsOfTheKarateClub() {
        int[] clubs = new int[34];
        Arrays.fill(clubs, 1);
        for (int member : FIRST_CLUB) {
            clubs[member] = 0;
        }
        double[] scores = Participation.scores(karate(), clubs, false, RunControl.NONE);
        assertThat(scores[0]).isEqualTo(0.1171875);
        assertThat(scores[2]).isCloseTo(0.48, within(1e-15));
        assertThat(scores[19]).isCloseTo(4 / 9.0, within(1e-15));
        assertThat(Arrays.stream(scores).max().orElseThrow()).isEqualTo(0.5);
        assertThat(scores[30]).isEqualTo(0.5);
        Scores told = Measures.ofCode("participation")
                .orElseThrow()
                .scores(
                        karate(),
                        Settings.usual()
                                .with(
                                        Parameters.GROUPS,
                                        IntStream.of(clubs).boxed().toList()),
                        RunControl.NONE);
        assertThat(told.values()).containsExactly(scores);
        assertThat(told.facts()).containsEntry("groups", 2L);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void isWhatTheMatrixSays(long seed) {
        boolean weighted = seed % 2 == 0;
        CsrGraph graph = SeededGraphs.random(seed, seed % 3 == 0, weighted);
        int n = graph.vertexCount();
        int[] groups = new SplittableRandom(seed).ints(n, -1, 4).toArray();
        double[] scores = Participation.scores(graph, groups, weighted, RunControl.NONE);
        double[][] matrix = SlowTwins.matrix(graph.undirected(weighted), weighted);
        for (int v = 0; v < n; v++) {
            double[] into = new double[4];
            for (int w = 0; w < n; w++) {
                if (groups[w] >= 0) {
                    into[groups[w]] += matrix[v][w];
                }
            }
            double all = Arrays.stream(into).sum();
            if (all == 0) {
                assertThat(scores[v]).isNaN();
            } else {
                double squares = Arrays.stream(into).map(each -> each * each).sum();
                assertThat(scores[v]).isCloseTo(1 - squares / (all * all), within(1e-12));
            }
        }
    }

    @Test
    void withoutGroupsThoseOfLeidenCount() {
        CsrGraph graph = karate();
        int[] communities = Arrays.stream(Leiden.of(graph, false, PartitionQuality.modularity(1), 7, 1, RunControl.NONE)
                        .values())
                .mapToInt(each -> (int) each)
                .toArray();
        Scores found = Measures.ofCode("participation")
                .orElseThrow()
                .scores(graph, Settings.usual().withSeed(7), RunControl.NONE);
        assertThat(found.values()).containsExactly(Participation.scores(graph, communities, false, RunControl.NONE));
        assertThat(found.facts()).containsEntry("seed", 7L).containsKey("modularity");
    }
}
