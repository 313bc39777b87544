package io.shicheng.analysis.distance.search;

/** What a vertex at a distance adds to a sum, in whole numbers. */
@FunctionalInterface
public interface Summand {
    /** @param distance at least 1 */
    long at(int distance);
}
