package io.shicheng.analysis.coverage;

import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Maximum coverage written out: for each candidate, whom it reaches among those who are still to be reached, as rows of
 * one array, so that a round over all of them is a run through memory and not a search.
 *
 * <p>Time: a visit of each candidate's reach, twice. Memory: four bytes for each person of each row. The same whatever
 * the number of threads, since each row is written to a place of its own.
 */
public final class CoverageProblem {
    private static final int BLOCK = 64;
    private static final int NOT_OPEN = -1;

    private final int vertexCount;
    /** Vertices, growing. */
    private final int[] candidates;
    /** Vertices of those who are still to be reached, growing. */
    private final int[] persons;
    /** Where the row of each candidate begins; one more than there are candidates. */
    private final int[] offsets;
    /** Places in {@code persons}, row by row, growing. */
    private final int[] entries;

    private CoverageProblem(int vertexCount, int[] candidates, int[] persons, int[] offsets, int[] entries) {
        this.vertexCount = vertexCount;
        this.candidates = candidates;
        this.persons = persons;
        this.offsets = offsets;
        this.entries = entries;
    }

    /**
     * Writes the rows.
     *
     * @param candidates who may be chosen, growing
     * @param open who is still to be reached, and counts
     * @throws ArithmeticException if all rows together do not fit an array
     */
    public static CoverageProblem of(
            CsrGraph undirected, int hops, int[] candidates, BitSet open, int threads, RunControl control) {
        int[] persons = open.stream().toArray();
        int[] placeOf = new int[undirected.vertexCount()];
        Arrays.fill(placeOf, NOT_OPEN);
        for (int place = 0; place < persons.length; place++) {
            placeOf[persons[place]] = place;
        }
        int count = candidates.length;
        int[] offsets = new int[count + 1];
        control.phase("reach", 2L * count);
        forEach(
                undirected,
                hops,
                count,
                threads,
                control,
                (reach, i) -> offsets[i + 1] = row(reach, candidates[i], placeOf, null, 0));
        for (int i = 0; i < count; i++) {
            offsets[i + 1] = Math.addExact(offsets[i], offsets[i + 1]);
        }
        int[] entries = new int[offsets[count]];
        forEach(undirected, hops, count, threads, control, (reach, i) -> {
            row(reach, candidates[i], placeOf, entries, offsets[i]);
            Arrays.sort(entries, offsets[i], offsets[i + 1]);
        });
        return new CoverageProblem(undirected.vertexCount(), candidates.clone(), persons, offsets, entries);
    }

    @FunctionalInterface
    private interface RowWork {
        void at(Reach reach, int candidate);
    }

    private static void forEach(CsrGraph graph, int hops, int count, int threads, RunControl control, RowWork work) {
        Blocks.run(count, BLOCK, threads, control, () -> {
            Reach reach = new Reach(graph, hops);
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    work.at(reach, i);
                }
            };
        });
    }

    /** Writes whom a vertex reaches of those who count, unless {@code entries} is null, and says how many they are. */
    private static int row(Reach reach, int vertex, int[] placeOf, int @Nullable [] entries, int from) {
        int count = reach.visit(vertex);
        int[] reached = reach.reached();
        int size = 0;
        for (int k = 0; k < count; k++) {
            int place = placeOf[reached[k]];
            if (place != NOT_OPEN) {
                if (entries != null) {
                    entries[from + size] = place;
                }
                size++;
            }
        }
        return size;
    }

    /** How many can be chosen from. */
    public int candidateCount() {
        return candidates.length;
    }

    /** How many are still to be reached. */
    public int personCount() {
        return persons.length;
    }

    /** How many there are in the graph. */
    public int vertexCount() {
        return vertexCount;
    }

    /** Where the row of each candidate begins in {@link #entries}; one more than there are candidates. */
    public int[] offsets() {
        return offsets;
    }

    /** Whom candidates reach: places of people among those who are still to be reached, row by row, growing. */
    public int[] entries() {
        return entries;
    }

    /** How many a candidate reaches of those who count. */
    public int size(int candidate) {
        return offsets[candidate + 1] - offsets[candidate];
    }

    /** The candidates with these vertices, in their order. */
    public int[] placesOf(int[] vertices) {
        int[] places = new int[vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            places[i] = Arrays.binarySearch(candidates, vertices[i]);
        }
        return places;
    }

    /** The vertices of some candidates. */
    public int[] verticesOf(int[] places) {
        int[] vertices = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            vertices[i] = candidates[places[i]];
        }
        return vertices;
    }

    /** The vertices of those who are still to be reached, growing. */
    public int[] persons() {
        return persons;
    }

    /** Values of those who are still to be reached, by vertex; 0 of everybody else. */
    int[] byVertex(int[] ofPersons) {
        int[] spread = new int[vertexCount];
        for (int place = 0; place < persons.length; place++) {
            spread[persons[place]] = ofPersons[place];
        }
        return spread;
    }
}
