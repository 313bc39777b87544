package io.shicheng.analysis.community.move;

/**
 * The sets of which no tie leads to another community. What is in them can have no better place elsewhere, so it need
 * not be looked at one by one: there are far fewer sets than vertices, and a set that has such a tie mostly shows it
 * soon.
 */
public final class Shelters extends Workspace.Ranges {
    /** Sets that are looked at in one go: few, so that the code is often entered, and soon compiled. */
    private static final int BLOCK = 1 << 7;

    private final Level level;
    private final int[] labels;
    private final int[] setOf;
    private final boolean[] sheltered;

    private Shelters(Level level, int[] labels, int[] setOf) {
        super(level.size());
        this.level = level;
        this.labels = labels;
        this.setOf = setOf;
        this.sheltered = new boolean[level.size()];
    }

    /**
     * @param level of the sets
     * @param labels the communities of the sets
     * @param setOf of which set each vertex is
     */
    public static Shelters of(Level level, int[] labels, int[] setOf, Workspace workspace) {
        Shelters shelters = new Shelters(level, labels, setOf);
        workspace.eachRange(shelters);
        return shelters;
    }

    /** Where nothing is known. */
    public static Shelters none() {
        return new Shelters(
                new Level(0, new int[1], new int[0], new double[1], new double[0], 0), new int[0], new int[0]);
    }

    @Override
    public void run(int range, int from, int to) {
        for (int start = from; start < to; start += BLOCK) {
            find(start, Math.min(to, start + BLOCK));
        }
    }

    private void find(int from, int to) {
        int[] offsets = level.offsets();
        int[] targets = level.targets();
        for (int s = from; s < to; s++) {
            int end = offsets[s + 1];
            int a = offsets[s];
            while (a < end && labels[targets[a]] == labels[s]) {
                a++;
            }
            sheltered[s] = a == end;
        }
    }

    /** Whether all neighbours of a vertex are in its community. */
    boolean has(int vertex) {
        return sheltered.length > 0 && sheltered[setOf[vertex]];
    }
}
