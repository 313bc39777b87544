package io.shicheng.analysis.community.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.community.PartitionQuality;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Vertices that would be better elsewhere, found without looking at all, against a look at all. */
class PossibleMovesTests {
    private static final List<PartitionQuality> QUALITIES = List.of(
            PartitionQuality.modularity(1),
            PartitionQuality.modularity(4),
            PartitionQuality.constantPotts(0.05),
            PartitionQuality.constantPotts(0.6));

    /** A division in sets and communities of a graph, and what is known of its moves. */
    private static final class Divided {
        final Level level;
        final Workspace workspace;
        final int[] labels;
        final double[] totals;
        final boolean[] found;
        final Coarsening.Coarse coarse;
        final PossibleMoves possible;

        Divided(CsrGraph graph, PartitionQuality quality, SplittableRandom random) {
            int n = graph.vertexCount();
            workspace = new Workspace(n, 2, RunControl.NONE);
            level = quality.level(graph, PartitionQuality.weights(graph, graph.weighted()), new double[n]);
            // in ranges, so that some lie within their community
            int length = random.nextInt(1, n + 1);
            labels = new int[n];
            Arrays.setAll(labels, v -> v / length);
            totals = new double[n];
            level.sumMasses(labels, totals, workspace);
            found = new boolean[n];
            Refinement refinement = Refinement.of(level, labels, totals, 1, workspace);
            coarse = Coarsening.of(level, refinement, new int[n], workspace);
            refinement.close();
            Shelters shelters = Shelters.of(coarse.level(), coarse.labels(), coarse.setOf(), workspace);
            possible = new PossibleMoves(level, labels, totals, n, shelters, found, workspace);
        }

        void assertFound(boolean any) {
            Chooser chooser = Chooser.ofCommunities(level, labels, totals, workspace);
            boolean[] better = new boolean[level.size()];
            boolean more = false;
            for (int v = 0; v < better.length; v++) {
                better[v] = chooser.community(v) != labels[v];
                more |= better[v];
            }
            chooser.close();
            assertThat(found).containsExactly(better);
            assertThat(any).isEqualTo(more);
        }

        /** Moves some of the vertices to where they are best, or anywhere. */
        void move(SplittableRandom random) {
            Chooser chooser = Chooser.ofCommunities(level, labels, totals, workspace);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int v = random.nextInt(labels.length);
                int to = random.nextBoolean() ? chooser.community(v) : labels[random.nextInt(labels.length)];
                if (to != Chooser.ALONE && to != labels[v]) {
                    chooser.move(v, to);
                }
            }
            chooser.close();
            Arrays.fill(found, false);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void whatIsNotLookedAtHasNoBetterPlace(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, seed % 2 == 0, seed % 3 == 0).undirected(seed % 3 == 0);
        SplittableRandom random = new SplittableRandom(seed);
        if (graph.vertexCount() == 0) {
            return;
        }
        for (PartitionQuality quality : QUALITIES) {
            Divided divided = new Divided(graph, quality, random);
            divided.assertFound(divided.possible.first());
            for (int round = 0; round < 6; round++) {
                divided.move(random);
                divided.assertFound(divided.possible.again());
            }
        }
    }

    @Test
    void setsThatNoTieLeavesAreNotLookedIntoAndTheirTiesCountAllTheSame() {
        CsrGraph graph = SeededGraphs.path(10_000, false);
        Divided divided = new Divided(graph, QUALITIES.getFirst(), new SplittableRandom(1));
        Arrays.fill(divided.labels, 0);
        divided.level.sumMasses(divided.labels, divided.totals, divided.workspace);
        Arrays.fill(divided.coarse.labels(), 0);
        Shelters shelters =
                Shelters.of(divided.coarse.level(), divided.coarse.labels(), divided.coarse.setOf(), divided.workspace);
        PossibleMoves possible = new PossibleMoves(
                divided.level, divided.labels, divided.totals, 1, shelters, divided.found, divided.workspace);
        long before = divided.workspace.arcs;
        assertThat(possible.first()).isFalse();
        assertThat(divided.workspace.arcs).isEqualTo(before);
        assertThat(possible.tiesWithin()).isEqualTo(graph.arcCount());
        assertThat(possible.again()).isFalse();
        assertThat(divided.workspace.arcs).isEqualTo(before);
    }
}
