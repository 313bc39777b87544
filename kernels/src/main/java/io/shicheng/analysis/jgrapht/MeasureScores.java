package io.shicheng.analysis.jgrapht;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jspecify.annotations.Nullable;

/** A measure as JGraphT's scoring algorithm, for callers that expect one. Computed once, when first asked for. */
public final class MeasureScores implements VertexScoringAlgorithm<Integer, Double> {
    private final Measure measure;
    private final CsrGraph graph;
    private final Settings settings;
    private double @Nullable [] scores;

    public MeasureScores(Measure measure, CsrGraph graph, Settings settings) {
        this.measure = measure;
        this.graph = graph;
        this.settings = settings;
    }

    private synchronized double[] computed() {
        if (scores == null) {
            scores = measure.scores(graph, settings, RunControl.NONE).values();
        }
        return scores;
    }

    /** Scores by vertex, an unmodifiable view in the order of vertices. */
    @Override
    public Map<Integer, Double> getScores() {
        double[] all = computed();
        return new AbstractMap<>() {
            @Override
            public Set<Entry<Integer, Double>> entrySet() {
                return new ScoreSet(all);
            }

            @Override
            public @Nullable Double get(@Nullable Object vertex) {
                return vertex instanceof Integer v && v >= 0 && v < all.length ? all[v] : null;
            }

            @Override
            public boolean containsKey(@Nullable Object vertex) {
                return get(vertex) != null;
            }
        };
    }

    /** @throws IllegalArgumentException if there is no such vertex */
    @Override
    public Double getVertexScore(Integer vertex) {
        double[] all = computed();
        if (vertex < 0 || vertex >= all.length) {
            throw new IllegalArgumentException(
                    "There is no vertex (" + vertex + "); vertices run from 0 to " + (all.length - 1) + ".");
        }
        return all[vertex];
    }

    private static final class ScoreSet extends java.util.AbstractSet<Map.Entry<Integer, Double>> {
        private final double[] all;

        ScoreSet(double[] all) {
            this.all = all;
        }

        @Override
        public int size() {
            return all.length;
        }

        @Override
        public java.util.Iterator<Map.Entry<Integer, Double>> iterator() {
            java.util.PrimitiveIterator.OfInt vertices =
                    java.util.stream.IntStream.range(0, all.length).iterator();
            return new java.util.Iterator<>() {
                @Override
                public boolean hasNext() {
                    return vertices.hasNext();
                }

                @Override
                public Map.Entry<Integer, Double> next() {
                    int vertex = vertices.nextInt();
                    return Map.entry(vertex, all[vertex]);
                }
            };
        }
    }
}
