package io.shicheng.inquiry.comparison;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.engine.Engine;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.ranking.Rankings;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import java.util.Arrays;
import java.util.Set;

/**
 * Some people of a ranking, among whom ranks are; nobody else is counted.
 *
 * @param vertices theirs, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // by place; nobody compares two
record RankedPeople(Rankings.Asked asked, int[] vertices) {
    static RankedPeople of(Rankings.Asked asked, Set<NodeKey> ranked) {
        Snapshot snapshot = asked.snapshot();
        return new RankedPeople(
                asked,
                Arrays.stream(asked.members())
                        .filter(v -> ranked.contains(snapshot.key(v)))
                        .sorted()
                        .toArray());
    }

    Snapshot snapshot() {
        return asked.snapshot();
    }

    Measure measure() {
        return asked.terms().measure();
    }

    Settings settings() {
        return asked.terms().settings();
    }

    CsrGraph graph() {
        return Engine.graph(snapshot(), measure());
    }

    /** What everybody has of the measure in a network with the same vertices, estimated where many are measured. */
    Standing replicated(CsrGraph replicate, RunControl control) {
        return Standing.of(
                measure(),
                replicate,
                measure().replicateScores(replicate, settings(), control).values());
    }

    int size() {
        return vertices.length;
    }

    /** What they are ranked by, the highest first; not a number of whoever has none. */
    double[] values(Standing standing) {
        double[] ranked = standing.ranked();
        double[] values = new double[vertices.length];
        Arrays.setAll(values, i -> measure().highFirst() ? ranked[vertices[i]] : -ranked[vertices[i]]);
        return values;
    }

    RankBlocks blocks(Standing standing) {
        return RankBlocks.of(values(standing));
    }

    double[] scores(Standing standing) {
        return of(standing.scores());
    }

    /** Numbers of these people alone. */
    double[] of(double[] byVertex) {
        double[] values = new double[vertices.length];
        Arrays.setAll(values, i -> byVertex[vertices[i]]);
        return values;
    }

    /** By place, the best rank; not a number of whoever has none. */
    double[] ranks(Standing standing, RankBlocks blocks) {
        double[] ranks = new double[vertices.length];
        Arrays.setAll(ranks, i -> standing.none(vertices[i]) ? Double.NaN : blocks.best(i));
        return ranks;
    }

    /** By place, with how many people somebody is tied. */
    int[] ties() {
        CsrGraph both = snapshot().undirected();
        int[] ties = new int[vertices.length];
        Arrays.setAll(ties, i -> both.offsets()[vertices[i] + 1] - both.offsets()[vertices[i]]);
        return ties;
    }

    static double[] doubles(int[] numbers) {
        return Arrays.stream(numbers).asDoubleStream().toArray();
    }
}
