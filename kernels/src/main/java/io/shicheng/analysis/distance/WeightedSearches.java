package io.shicheng.analysis.distance;

import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A search with lengths from every vertex, each scored by what it finds. */
final class WeightedSearches {
    private static final int BLOCK = 16;

    private WeightedSearches() {}

    /** Makes a score of what was found from one vertex. */
    @FunctionalInterface
    interface Score {
        /** @param search place 0 of its order is the vertex itself */
        double of(NearestFirst search);
    }

    static DistanceScores scores(
            CsrGraph graph, double @Nullable [] lengths, String phase, int threads, RunControl control, Score score) {
        int n = graph.vertexCount();
        control.phase(phase, n);
        double[] scores = new double[n];
        Blocks.run(n, BLOCK, threads, control, () -> {
            NearestFirst search = new NearestFirst(graph, lengths, control);
            return (from, to) -> {
                for (int v = from; v < to; v++) {
                    search.from(v);
                    scores[v] = score.of(search);
                }
            };
        });
        return new DistanceScores(scores, Map.of("sources_run", n), null);
    }
}
