package io.shicheng.analysis.betweenness.reduction;

/**
 * What hangs at each vertex of each block: the vertex itself and all that is joined to the block through it.
 *
 * <p>Undirected, these are sizes of branches of the tree of blocks and cut vertices, summed from the leaves up.
 */
final class BlockWeights {
    /** Weight of a vertex in the block that it is below the top of. */
    final double[] ownSource;

    final double[] ownTarget;
    /** Weight of the top of a block in it. */
    final double[] topSource;

    final double[] topTarget;

    BlockWeights(double[] ownSource, double[] ownTarget, double[] topSource, double[] topTarget) {
        this.ownSource = ownSource;
        this.ownTarget = ownTarget;
        this.topSource = topSource;
        this.topTarget = topTarget;
    }

    /** Weights of an undirected graph; adds the pairs that cut vertices keep apart to their scores. */
    static BlockWeights undirected(ClassGraph graph, BlockTree blocks) {
        int n = graph.size();
        double[] under = graph.sourceWeight.clone();
        double[] below = new double[blocks.count];
        for (int i = n - 1; i >= 0; i--) {
            int v = blocks.order[i];
            int b = blocks.block[v];
            if (b >= 0) {
                below[b] += under[v];
                if (blocks.head[b] == v) {
                    under[blocks.top[b]] += below[b];
                }
            }
        }
        double[] beside = new double[blocks.count];
        double[] outside = new double[n];
        double whole = 0;
        for (int v : blocks.order) {
            int b = blocks.block[v];
            if (b < 0) {
                whole = under[v];
            } else {
                outside[v] = whole - under[v];
                if (blocks.head[b] == v) {
                    beside[b] = whole - below[b];
                }
            }
        }
        for (int b = 0; b < blocks.count; b++) {
            int v = blocks.top[b];
            graph.scores[v] += 2 * outside[v] * below[b] / graph.members[v];
            outside[v] += below[b];
        }
        return new BlockWeights(under, under, beside, beside);
    }
}
