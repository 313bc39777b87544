package io.shicheng.analysis.distance.search;

import io.shicheng.analysis.distance.search.fold.SearchGraph;

/**
 * Sources put together to be searched at once. Those with nothing attached come first, and of these the ones that stand
 * for most; then those with one attached, and so on, each kind in the order of numbers. Few batches hold sources that
 * differ in what they stand for, fewer in what is attached to them too, and sources of a batch see the same vertices
 * early.
 */
final class SourceBatches {
    static final int WORDS = 8;
    /** Sources a batch. */
    static final int LANES = WORDS * Long.SIZE;

    private final int[] sources;
    private final int[] members;
    private final int[] attached;

    /** @param sources the vertices to search from, ascending */
    SourceBatches(int[] sources, SearchGraph graph) {
        this.members = graph.members;
        this.attached = graph.attached;
        this.sources = sorted(sorted(sources, members), kinds());
    }

    private int[] kinds() {
        int most = 0;
        for (int number : members) {
            most = Math.max(most, number);
        }
        int[] kinds = new int[members.length];
        for (int v = 0; v < kinds.length; v++) {
            kinds[v] = attached[v] == 0 ? most - members[v] : most + attached[v];
        }
        return kinds;
    }

    /** Sorts by a key; equal ones stay in order. */
    private static int[] sorted(int[] sources, int[] keys) {
        int most = 0;
        for (int source : sources) {
            most = Math.max(most, keys[source]);
        }
        int[] places = new int[most + 2];
        for (int source : sources) {
            places[keys[source] + 1]++;
        }
        for (int key = 1; key < places.length; key++) {
            places[key] += places[key - 1];
        }
        int[] sorted = new int[sources.length];
        for (int source : sources) {
            sorted[places[keys[source]]++] = source;
        }
        return sorted;
    }

    int count() {
        return (int) ((sources.length + LANES - 1L) / LANES);
    }

    int sourceCount() {
        return sources.length;
    }

    /** Place of a batch's first source. */
    int first(int batch) {
        return (int) Math.min(sources.length, (long) batch * LANES);
    }

    int source(int place) {
        return sources[place];
    }

    /** How many vertices of the whole graph a source stands for. */
    int members(int place) {
        return members[sources[place]];
    }

    /** How many vertices of the whole graph are attached to a source. */
    int attached(int place) {
        return attached[sources[place]];
    }
}
