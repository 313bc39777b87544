package io.shicheng.layout.coarsening;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;

/**
 * A connected graph, made coarser again and again until few vertices are left. A level has about 2.6 times as many vertices as
 * the next one. O(n + m) in all, one thread.
 *
 * <p>Multilevel layout: Walshaw, C. (2003), A multilevel algorithm for force-directed graph-drawing,
 * doi:10.7155/jgaa.00070. Strengths divided by the root of those of a vertex, and leaves gathered by their hub, so that
 * graphs of hubs shrink too, as in Hu, Y. (2005), Efficient and high quality force-directed graph drawing, The Mathematica
 * Journal 10(1).
 */
public final class Levels {
    /** So few vertices are laid out at once. */
    private static final int FEW = 20;
    /** A level that has a greater share of the vertices below it is of no use. */
    private static final double USELESS = 0.85;

    private final List<LevelGraph> graphs = new ArrayList<>();
    private final List<int[]> clusters = new ArrayList<>();

    private Levels(LevelGraph ground) {
        graphs.add(ground);
    }

    /** @throws java.util.concurrent.CancellationException if the control cancels */
    public static Levels of(LevelGraph ground, RunControl control) {
        Levels levels = new Levels(ground);
        CancellationPoint cancellation = new CancellationPoint(control);
        LevelGraph finest = ground;
        while (finest.size() > FEW) {
            Clustering clustering = new Clustering(finest, cancellation);
            if (clustering.count() > finest.size() * USELESS) {
                break;
            }
            finest = Contraction.of(finest, clustering.clusters(), clustering.count(), cancellation);
            levels.graphs.add(finest);
            levels.clusters.add(clustering.clusters());
        }
        return levels;
    }

    public int count() {
        return graphs.size();
    }

    /** The graph of a level; 0 is the ground. */
    public LevelGraph graph(int level) {
        return graphs.get(level);
    }

    /** Of which vertex of the next level each vertex of this one is a part. */
    public int[] clusters(int level) {
        return clusters.get(level);
    }
}
