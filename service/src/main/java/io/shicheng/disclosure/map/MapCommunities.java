package io.shicheng.disclosure.map;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Communities of the drawn nodes by the Leiden method, over the drawn ties alone. The largest has number 0, of two that
 * are as large the one whose first node comes first. Nodes without ties are in none.
 */
public final class MapCommunities {
    /** Of a node that is in no community, or in one beyond those that two bytes can tell apart. */
    static final int NONE = 65_535;

    private final int[] ofNode;
    private final int count;

    private MapCommunities(int[] ofNode, int count) {
        this.ofNode = ofNode;
        this.count = count;
    }

    static MapCommunities of(CsrGraph graph, RunControl control) {
        int nodes = graph.vertexCount();
        int[] ofNode = new int[nodes];
        Arrays.fill(ofNode, NONE);
        if (graph.arcCount() == 0) {
            return new MapCommunities(ofNode, 0);
        }
        Measure leiden = Measures.ofCode("leiden").orElseThrow();
        control.phase(leiden.code(), 0);
        double[] labels = leiden.scores(graph, Settings.usual().withWeighted(true), control)
                .values();
        int[] size = new int[nodes];
        int[] first = new int[nodes];
        for (int node = nodes - 1; node >= 0; node--) {
            if (graph.outDegree(node) > 0) {
                size[(int) labels[node]]++;
                first[(int) labels[node]] = node;
            }
        }
        int[] order = IntStream.range(0, nodes)
                .filter(label -> size[label] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(label -> -size[label]).thenComparingInt(label -> first[label]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] number = new int[nodes];
        Arrays.fill(number, NONE);
        for (int i = 0; i < Math.min(order.length, NONE); i++) {
            number[order[i]] = i;
        }
        for (int node = 0; node < nodes; node++) {
            ofNode[node] = graph.outDegree(node) > 0 ? number[(int) labels[node]] : NONE;
        }
        return new MapCommunities(ofNode, Math.min(order.length, NONE));
    }

    int of(int node) {
        return ofNode[node];
    }

    /** Rows of each, in rising order. */
    List<int[]> members(MapColumns columns) {
        int[] sizes = new int[count];
        for (int row = 0; row < columns.count(); row++) {
            if (columns.community(row) != NONE) {
                sizes[columns.community(row)]++;
            }
        }
        List<int[]> members = Arrays.stream(sizes).mapToObj(int[]::new).toList();
        int[] filled = new int[count];
        for (int row = 0; row < columns.count(); row++) {
            int community = columns.community(row);
            if (community != NONE) {
                members.get(community)[filled[community]++] = row;
            }
        }
        return members;
    }
}
