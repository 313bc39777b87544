import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultUndirectedGraph;

/** JGraphT. */
final class JGraphTPeer implements Peer {
    /** The greatest change of one vertex, which is what it stops by; small enough for the sum of all. */
    private static final double PAGERANK_TOLERANCE = 1e-13;

    private static final int PAGERANK_ITERATIONS = 1000;

    private Graph<Integer, DefaultEdge> graph;

    @Override
    public String artifact() {
        return "jgrapht-core";
    }

    @Override
    public void load(Edges edges, int threads) {
        graph = new DefaultUndirectedGraph<>(DefaultEdge.class);
        for (int v = 0; v < edges.vertices; v++) {
            graph.addVertex(v);
        }
        for (int e = 0; e < edges.from.length; e++) {
            graph.addEdge(edges.from[e], edges.to[e]);
        }
    }

    @Override
    public Object run(String measure) {
        return switch (measure) {
            case "betweenness" -> new BetweennessCentrality<>(graph).getScores();
            case "harmonic" -> new HarmonicCentrality<>(graph, false, false).getScores();
            case "pagerank" -> new PageRank<>(graph, 0.85, PAGERANK_ITERATIONS, PAGERANK_TOLERANCE).getScores();
            case "coreness" -> new Coreness<>(graph).getScores();
            case "label-propagation" ->
                new LabelPropagationClustering<>(graph, 0, new Random(1))
                        .getClustering()
                        .getClusters();
            case "components" -> new ConnectivityInspector<>(graph).connectedSets();
            case "cut-vertices" -> new BiconnectivityInspector<>(graph).getCutpoints();
            default -> throw Peer.lacks(measure);
        };
    }

    @Override
    public double[] values(String measure, Object result) {
        double[] values = new double[graph.vertexSet().size()];
        if (result instanceof Map<?, ?> scores) {
            scores.forEach((vertex, score) -> values[(Integer) vertex] = ((Number) score).doubleValue());
        } else if (measure.equals("cut-vertices")) {
            ((Set<?>) result).forEach(vertex -> values[(Integer) vertex] = 1);
        } else {
            int label = 0;
            for (Object members : (Iterable<?>) result) {
                for (Object vertex : (Set<?>) members) {
                    values[(Integer) vertex] = label;
                }
                label++;
            }
        }
        return values;
    }
}
