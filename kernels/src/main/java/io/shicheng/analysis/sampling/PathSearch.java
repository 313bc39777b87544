package io.shicheng.analysis.sampling;

import java.util.SplittableRandom;

/** Draws one of the shortest paths between two classes, every path with the same probability. */
interface PathSearch {
    /**
     * Counts each class inside the path once.
     *
     * @param counts one a class of the block
     * @param first where the counts of the block begin
     */
    void draw(int source, int target, SplittableRandom random, int[] counts, int first);

    /** Arcs scanned so far. */
    long arcs();
}
