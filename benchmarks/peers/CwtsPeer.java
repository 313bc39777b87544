import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeIntArray;

/** CWTS networkanalysis: Leiden as its constructor without arguments has it, one iteration. */
final class CwtsPeer implements Peer {
    private static final int ITERATIONS = 1;

    private Network network;

    @Override
    public String artifact() {
        return "networkanalysis";
    }

    @Override
    public void load(Edges edges, int threads) {
        LargeIntArray[] ends = {new LargeIntArray(edges.from), new LargeIntArray(edges.to)};
        network = new Network(edges.vertices, true, ends, false, false);
    }

    @Override
    public Object run(String measure) {
        if (!measure.equals("leiden")) {
            throw Peer.lacks(measure);
        }
        double resolution = 1 / (2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks());
        return new LeidenAlgorithm(resolution, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(1))
                .findClustering(network);
    }

    @Override
    public double[] values(String measure, Object result) {
        int[] clusters = ((Clustering) result).getClusters();
        double[] values = new double[clusters.length];
        for (int v = 0; v < values.length; v++) {
            values[v] = clusters[v];
        }
        return values;
    }
}
