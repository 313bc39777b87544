import it.unimi.dsi.law.rank.PageRankParallelPowerSeries;
import it.unimi.dsi.law.rank.SpectralRanking.NormStoppingCriterion;
import org.slf4j.helpers.NOPLogger;

/** LAW. It takes the transpose, which an undirected graph is its own. */
final class LawPeer implements Peer {
    private RowsGraph graph;
    private int threads;

    @Override
    public String artifact() {
        return "law";
    }

    @Override
    public void load(Edges edges, int threadCount) {
        graph = new RowsGraph(edges.rows());
        threads = threadCount;
    }

    @Override
    public Object run(String measure) throws Exception {
        if (!measure.equals("pagerank")) {
            throw Peer.lacks(measure);
        }
        PageRankParallelPowerSeries run = new PageRankParallelPowerSeries(graph, threads, NOPLogger.NOP_LOGGER);
        run.alpha = 0.85;
        run.stepUntil(new NormStoppingCriterion(1e-8));
        return run.rank;
    }

    @Override
    public double[] values(String measure, Object result) {
        return (double[]) result;
    }
}
