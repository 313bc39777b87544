package io.shicheng.analysis.jgrapht;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Scale;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.alg.interfaces.ClusteringAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * A measure whose values are groups, as JGraphT's clustering algorithm, for callers that expect one. Computed once,
 * when first asked for; the clusters come in the order of the values.
 */
public final class MeasureClusters implements ClusteringAlgorithm<Integer> {
    private final Measure measure;
    private final CsrGraph graph;
    private final Settings settings;
    private @Nullable Clustering<Integer> clustering;

    /** @throws IllegalArgumentException if the values of the measure are not groups */
    public MeasureClusters(Measure measure, CsrGraph graph, Settings settings) {
        if (measure.scale() != Scale.LABELS) {
            throw new IllegalArgumentException("The measure " + measure.code()
                    + " gives scores and tells no groups apart. Maybe leiden? For scores there is MeasureScores.");
        }
        this.measure = measure;
        this.graph = graph;
        this.settings = settings;
    }

    @Override
    public synchronized Clustering<Integer> getClustering() {
        if (clustering == null) {
            clustering = new ClusteringImpl<>(clusters());
        }
        return clustering;
    }

    /** Values run from 0 without a gap. */
    private List<Set<Integer>> clusters() {
        double[] values = measure.scores(graph, settings, RunControl.NONE).values();
        List<Set<Integer>> clusters = new ArrayList<>();
        for (int v = 0; v < values.length; v++) {
            int label = (int) values[v];
            while (clusters.size() <= label) {
                clusters.add(new LinkedHashSet<>());
            }
            clusters.get(label).add(v);
        }
        return clusters;
    }
}
