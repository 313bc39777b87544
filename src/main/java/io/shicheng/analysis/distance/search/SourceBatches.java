package io.shicheng.analysis.distance.search;

/**
 * Sources put together to be searched at once. Those that stand for one vertex come first, then those that stand for
 * two, and so on, each kind in the order of numbers: the sources of a word mostly stand for as many, and sources of a
 * batch see the same vertices early.
 */
final class SourceBatches {
    static final int WORDS = 8;
    /** Sources a batch. */
    static final int LANES = WORDS * Long.SIZE;

    private final int[] sources;
    private final int[] members;

    /** @param sources the vertices to search from, ascending */
    SourceBatches(int[] sources, int[] members) {
        this.members = members;
        int most = 0;
        for (int source : sources) {
            most = Math.max(most, members[source]);
        }
        int[] places = new int[most + 2];
        for (int source : sources) {
            places[members[source] + 1]++;
        }
        for (int size = 1; size < places.length; size++) {
            places[size] += places[size - 1];
        }
        this.sources = new int[sources.length];
        for (int source : sources) {
            this.sources[places[members[source]]++] = source;
        }
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

    /** How many vertices of the graph a source stands for besides itself. */
    int others(int place) {
        return members[sources[place]] - 1;
    }
}
