package io.shicheng.analysis.source;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which sources name each tie of a graph. A tie rests on a source alone if no other names it; without that source it is
 * gone. A tie of which no source is known rests on none, and stays.
 */
public final class SourceTies {
    private final CsrGraph graph;
    private final List<String> sources;
    /** By arc, its sources, in rising order; null if none is known. */
    private final int[][] of;
    /** Arcs that stay whatever source is missing. */
    private final BitSet staying;

    private SourceTies(CsrGraph graph, List<String> sources, int[][] of, BitSet staying) {
        this.graph = graph;
        this.sources = sources;
        this.of = of;
        this.staying = staying;
    }

    /** Collects what names what. */
    public static final class Builder {
        private final CsrGraph graph;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> sources = new ArrayList<>();
        private final int[][] of;
        private final BitSet staying = new BitSet();

        public Builder(CsrGraph graph) {
            this.graph = graph;
            this.of = new int[graph.arcCount()][];
        }

        /** A source names a tie; false if there is no such tie. */
        public boolean add(int from, int to, String source) {
            int arc = graph.arc(from, to);
            if (arc < 0) {
                return false;
            }
            int number = numbers.computeIfAbsent(source, unseen -> {
                sources.add(unseen);
                return sources.size() - 1;
            });
            add(arc, number);
            if (!graph.directed()) {
                add(graph.arc(to, from), number);
            }
            return true;
        }

        /** A tie does not hang on its sources alone: it stays whichever is missing. Nothing if there is no such tie. */
        public void keep(int from, int to) {
            keep(graph.arc(from, to));
            if (!graph.directed()) {
                keep(graph.arc(to, from));
            }
        }

        private void keep(int arc) {
            if (arc >= 0) {
                staying.set(arc);
            }
        }

        private void add(int arc, int source) {
            int[] known = of[arc];
            if (known == null) {
                of[arc] = new int[] {source};
            } else if (Arrays.binarySearch(known, source) < 0) {
                int[] more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = source;
                Arrays.sort(more);
                of[arc] = more;
            }
        }

        public SourceTies build() {
            return new SourceTies(graph, List.copyOf(sources), of, (BitSet) staying.clone());
        }
    }

    public CsrGraph graph() {
        return graph;
    }

    /** How many sources name anything. */
    public int count() {
        return sources.size();
    }

    public String name(int source) {
        return sources.get(source);
    }

    /** The one source that an arc rests on; -1 if several name it, none is known, or it stays in any case. */
    public int alone(int arc) {
        int[] known = of[arc];
        return known == null || known.length > 1 || staying.get(arc) ? -1 : known[0];
    }

    /** How many ties rest on each source alone; two opposite arcs are one tie. */
    public int[] resting() {
        int[] resting = new int[sources.size()];
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int source = alone(a);
                if (source >= 0 && (v < targets[a] || !joined(targets[a], v, source))) {
                    resting[source]++;
                }
            }
        }
        return resting;
    }

    /** Whether an arc is there that rests on this source alone. */
    private boolean joined(int from, int to, int source) {
        int arc = graph.arc(from, to);
        return arc >= 0 && alone(arc) == source;
    }

    /** How many ties are named by a source that is known. */
    public long named() {
        long arcs = Arrays.stream(of).filter(each -> each != null).count();
        return graph.directed() ? arcs : arcs / 2;
    }

    /** The graph without the ties that rest on a source alone. O(n + m). */
    public CsrGraph without(int source) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        double[] weights = graph.weights();
        CsrBuilder builder = new CsrBuilder(graph.vertexCount(), graph.directed(), weights != null);
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                if ((graph.directed() || v < targets[a]) && alone(a) != source) {
                    builder.add(v, targets[a], weights == null ? 1 : weights[a]);
                }
            }
        }
        return builder.build();
    }

    /**
     * Of what one source names of these ties, by source; a tie of several is parted among them. Empty where none is
     * known.
     */
    public Map<Integer, Double> shares(int[] arcs) {
        Map<Integer, Double> shares = new TreeMap<>();
        for (int arc : arcs) {
            int[] known = of[arc];
            if (known != null) {
                for (int source : known) {
                    shares.merge(source, 1.0 / known.length, Double::sum);
                }
            }
        }
        return shares;
    }

    /** The arcs of the ties of a vertex, of two opposite ones that which leaves. O(m) where those that arrive count too. */
    public int[] arcs(int vertex, boolean leavingOnly) {
        IntStream leaving = IntStream.range(graph.offsets()[vertex], graph.offsets()[vertex + 1]);
        if (leavingOnly || !graph.directed()) {
            return leaving.toArray();
        }
        IntStream arriving = IntStream.range(0, graph.vertexCount())
                .filter(v -> v != vertex && graph.arc(vertex, v) < 0)
                .map(v -> graph.arc(v, vertex))
                .filter(arc -> arc >= 0);
        return IntStream.concat(leaving, arriving).toArray();
    }
}
