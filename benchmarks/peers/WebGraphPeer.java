import it.unimi.dsi.webgraph.ImmutableGraph;
import it.unimi.dsi.webgraph.algo.BetweennessCentrality;
import it.unimi.dsi.webgraph.algo.ConnectedComponents;
import it.unimi.dsi.webgraph.algo.GeometricCentralities;

/** WebGraph. Its constructors with two arguments do not use the number of threads; those with three do. */
final class WebGraphPeer implements Peer {
    private ImmutableGraph graph;
    private int threads;

    @Override
    public String artifact() {
        return "webgraph";
    }

    @Override
    public void load(Edges edges, int threadCount) {
        graph = new RowsGraph(edges.rows());
        threads = threadCount;
    }

    @Override
    public Object run(String measure) throws Exception {
        switch (measure) {
            case "betweenness" -> {
                BetweennessCentrality run = new BetweennessCentrality(graph, threads, null);
                run.compute();
                return run.betweenness;
            }
            case "harmonic" -> {
                GeometricCentralities run = new GeometricCentralities(graph, threads, null);
                run.compute();
                return run.harmonic;
            }
            case "components" -> {
                return ConnectedComponents.compute(graph, threads, null);
            }
            default -> throw Peer.lacks(measure);
        }
    }

    @Override
    public double[] values(String measure, Object result) {
        if (result instanceof ConnectedComponents components) {
            double[] values = new double[components.component.length];
            for (int v = 0; v < values.length; v++) {
                values[v] = components.component[v];
            }
            return values;
        }
        double[] values = ((double[]) result).clone();
        for (int v = 0; v < values.length && measure.equals("betweenness"); v++) {
            // both directions of a pair were counted
            values[v] /= 2;
        }
        return values;
    }
}
