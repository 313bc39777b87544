package io.shicheng.analysis.betweenness;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which ties of one vertex the shortest paths through it come and go by. Immutable; threads share it. */
final class PassedPaths {
    private final CsrGraph graph;
    private final double @Nullable [] lengths;
    /** Weight as a target and 1 for each vertex, as {@link WeightedPaths} has classes; null where all are 1. */
    private final double @Nullable [] classes;

    private final int vertex;
    /** The other ends of all ties, whichever way they run, ascending. */
    private final int[] contacts;
    /** The arc to the vertex from each contact, and from the vertex to it; negative where there is none. */
    private final int[] arcIn;

    private final int[] arcOut;

    PassedPaths(CsrGraph graph, double @Nullable [] lengths, double @Nullable [] classes, int vertex) {
        this.graph = graph;
        this.lengths = lengths;
        this.classes = classes;
        this.vertex = vertex;
        CsrGraph both = graph.undirected();
        this.contacts = Arrays.copyOfRange(both.targets(), both.offsets()[vertex], both.offsets()[vertex + 1]);
        this.arcIn = new int[contacts.length];
        this.arcOut = new int[contacts.length];
        for (int c = 0; c < contacts.length; c++) {
            arcIn[c] = graph.arc(contacts[c], vertex);
            arcOut[c] = graph.arc(vertex, contacts[c]);
        }
    }

    WeightedPaths paths(RunControl control) {
        return new WeightedPaths(graph, lengths, classes, control);
    }

    int contacts() {
        return contacts.length;
    }

    int contact(int c) {
        return contacts[c];
    }

    /** By contact, how many people's shortest paths from the vertex begin with the tie to it. */
    double[] firstSteps(RunControl control) {
        WeightedPaths paths = paths(control);
        paths.from(vertex, 1);
        double[] first = new double[contacts.length];
        for (int c = 0; c < contacts.length; c++) {
            if (arcOut[c] >= 0 && paths.leadsOn(arcOut[c], vertex, contacts[c])) {
                first[c] = paths.after(vertex, contacts[c], 1);
            }
        }
        return first;
    }

    /**
     * Adds what the last source of a search sends through the vertex.
     *
     * @param told whether sums are by pairs of contacts, before times contacts plus after; else by contact, half a pair
     *     each
     */
    void add(WeightedPaths paths, double weight, boolean told, double[] sums) {
        int k = contacts.length;
        for (int y = 0; y < k; y++) {
            if (arcOut[y] < 0 || !paths.leadsOn(arcOut[y], vertex, contacts[y])) {
                continue;
            }
            double after = paths.after(vertex, contacts[y], weight);
            for (int x = 0; x < k; x++) {
                if (arcIn[x] >= 0 && paths.leadsOn(arcIn[x], contacts[x], vertex)) {
                    double share = paths.before(contacts[x], vertex) * after;
                    if (told) {
                        sums[x * k + y] += share;
                    } else {
                        sums[x] += share / 2;
                        sums[y] += share / 2;
                    }
                }
            }
        }
    }
}
