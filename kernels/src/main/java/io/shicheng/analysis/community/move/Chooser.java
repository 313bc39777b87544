package io.shicheng.analysis.community.move;

/**
 * Finds the label that a vertex is best given, of those at the other ends of its ties. With the mass {@code a} of the
 * vertex, a label is worth the strength of the ties to it, less {@code λ·a} times the mass of the others that have it;
 * to be alone is worth 0. Labels are communities, or, within one community, the sets that it is parted into. For one
 * thread.
 */
public final class Chooser {
    /** Where a vertex is best on its own. */
    static final int ALONE = -1;

    /** Differences below this share of what they are the difference of are rounding. */
    static final double ROUNDING = 1e-12;

    private static final int[] NOWHERE = {0};

    private final Workspace workspace;
    private final int[] offsets;
    private final int[] targets;
    private final double[] weights;
    private final int weightMask;
    private final double[] masses;
    private final double lambda;
    /** By label; all 0 between two calls. */
    private final double[] sums;
    /** Labels met; written one entry ahead of what is known to be new. */
    private final int[] met;
    /** Where labels belong, or a single place for all. */
    private final int[] homes;

    private final int homeMask;
    final int[] labels;
    final double[] totals;

    private double stay;
    private double worth;
    /** The size of what worths are differences of. */
    private double size;

    private double tiesToOwn;
    private double ties;
    private double tiesAtHome;

    private Chooser(Level level, int[] labels, double[] totals, int[] homes, Workspace workspace) {
        this.workspace = workspace;
        this.offsets = level.offsets();
        this.targets = level.targets();
        this.weights = level.weights();
        this.weightMask = level.weightMask();
        this.masses = level.masses();
        this.lambda = level.lambda();
        this.sums = workspace.zeros();
        this.met = workspace.ints();
        this.labels = labels;
        this.totals = totals;
        this.homes = homes;
        this.homeMask = homes == NOWHERE ? 0 : -1;
    }

    /**
     * Chooses among communities.
     *
     * @param totals masses of the communities
     */
    public static Chooser ofCommunities(Level level, int[] labels, double[] totals, Workspace workspace) {
        return new Chooser(level, labels, totals, NOWHERE, workspace);
    }

    /**
     * Chooses among the sets of a vertex' own community, for vertices that are alone in theirs.
     *
     * @param homes the community of each set
     */
    static Chooser ofSets(Level level, int[] sets, double[] totals, int[] homes, Workspace workspace) {
        return new Chooser(level, sets, totals, homes, workspace);
    }

    public void close() {
        workspace.backZeros(sums);
        workspace.back(met);
    }

    /** The best community for the vertex: its own unless another is better, or {@link #ALONE}. */
    public int community(int vertex) {
        int best = best(vertex);
        return worth - stay > ROUNDING * size ? best : labels[vertex];
    }

    /** The best set for the vertex, or its own if none is better or if it is not well tied to its community. */
    int set(int vertex, double communityMass) {
        int best = best(vertex);
        return best != ALONE && wellTied(tiesAtHome, masses[vertex], communityMass) ? best : vertex;
    }

    /** Whether a set with this many ties to the rest of its community is at least as good within as on its own. */
    boolean wellTied(double outward, double mass, double communityMass) {
        return outward >= lambda * mass * (communityMass - mass) * (1 - ROUNDING);
    }

    /**
     * Kept whole on purpose, with the same code for all uses: too large to be inlined, it is compiled once rather than
     * into every loop that calls it; without branches of which some uses see one side only, it is not compiled again
     * when another use begins. On a first call in a fresh machine that is worth more than anything within.
     */
    private int best(int vertex) {
        double[] sums = this.sums;
        int[] met = this.met;
        int[] labels = this.labels;
        int[] targets = this.targets;
        double[] weights = this.weights;
        int mask = this.weightMask;
        int own = labels[vertex];
        int count = 0;
        // ties to a label come in runs, whose sums need not go through memory
        int last = own;
        double sum = 0;
        for (int a = offsets[vertex], end = offsets[vertex + 1]; a < end; a++) {
            int label = labels[targets[a]];
            if (label != last) {
                sums[last] = sum;
                last = label;
                sum = sums[label];
                met[count] = label;
                count += sum == 0 ? 1 : 0;
            }
            sum += weights[a & mask];
        }
        sums[last] = sum;
        double[] totals = this.totals;
        int[] homes = this.homes;
        int homeMask = this.homeMask;
        int home = homes[own & homeMask];
        double mass = masses[vertex];
        double factor = lambda * mass;
        double ownTies = sums[own];
        double staying = ownTies - factor * (totals[own] - mass);
        // its own label, tried below without the ties to it, is then never better than to be alone
        sums[own] = 0;
        int best = ALONE;
        double bestTies = 0;
        double bestWorth = 0;
        double atHome = 0;
        for (int i = 0; i < count; i++) {
            int label = met[i];
            double tie = sums[label];
            sums[label] = 0;
            if (homes[label & homeMask] == home) {
                atHome += tie;
                double value = tie - factor * totals[label];
                if (value > bestWorth) {
                    best = label;
                    bestTies = tie;
                    bestWorth = value;
                }
            }
        }
        stay = staying;
        tiesToOwn = ownTies;
        worth = bestWorth;
        size = ownTies + bestTies + factor * totals[own] + bestTies - bestWorth;
        ties = bestTies;
        tiesAtHome = atHome;
        return best;
    }

    /** By how much the move to the community that was found last makes the partition better. */
    public double gain() {
        return worth - stay;
    }

    /** By how much the vertex looked at last is better where it is than at the best of all other places. */
    double margin() {
        return stay - worth;
    }

    /** Strength of the ties to the label that the vertex looked at last has. */
    double tiesToOwn() {
        return tiesToOwn;
    }

    /** Strength of the ties to the label that was found last. */
    double ties() {
        return ties;
    }

    /** Strength of the ties to all labels of the same home, of the vertex looked at last. */
    double tiesAtHome() {
        return tiesAtHome;
    }

    /** Moves a vertex to a community that is not its own. */
    void move(int vertex, int community) {
        double mass = masses[vertex];
        totals[labels[vertex]] -= mass;
        totals[community] += mass;
        labels[vertex] = community;
    }
}
