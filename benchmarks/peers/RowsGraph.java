import it.unimi.dsi.webgraph.ImmutableGraph;
import it.unimi.dsi.webgraph.LazyIntIterator;
import it.unimi.dsi.webgraph.LazyIntIterators;

/** Neighbours in plain arrays, as WebGraph and LAW read them: nothing to decompress. */
final class RowsGraph extends ImmutableGraph {
    private final int[][] rows;
    private final long arcs;

    RowsGraph(int[][] rows) {
        this.rows = rows;
        long count = 0;
        for (int[] row : rows) {
            count += row.length;
        }
        arcs = count;
    }

    @Override
    public int numNodes() {
        return rows.length;
    }

    @Override
    public long numArcs() {
        return arcs;
    }

    @Override
    public boolean randomAccess() {
        return true;
    }

    @Override
    public boolean hasCopiableIterators() {
        return true;
    }

    @Override
    public int outdegree(int vertex) {
        return rows[vertex].length;
    }

    @Override
    public int[] successorArray(int vertex) {
        return rows[vertex];
    }

    @Override
    public LazyIntIterator successors(int vertex) {
        return LazyIntIterators.wrap(rows[vertex]);
    }

    @Override
    public ImmutableGraph copy() {
        return this;
    }
}
