package io.shicheng.layout.lineage;

import java.util.List;
import java.util.Set;

/**
 * A lineage of thousands as a tree of some rows: branches with most descendants are opened as long as there is room, and the others
 * stand as one row each, with how many are folded into it.
 *
 * <p><b>Definition.</b> A row is whoever has nobody shown below. The root is opened first; then, again and again, of those that are shown
 * and not opened the one with most descendants, if the rows that it takes are there. Of its pupils those with most descendants are shown,
 * {@code most} of them; the others are one more row together, unless that would be a single one. Whoever is to be opened in any case is,
 * whatever rows that takes, and so are all between them and the root.
 *
 * <p><b>Time and space.</b> O(r·log r + c) for r rows and c pupils of those opened; O(r + c).
 *
 * <p><b>Determinism.</b> Of as many descendants the one with the smaller number comes first.
 *
 * @param entries all that is shown, a parent before its children
 * @param across from 0, by entry; in a generation at least 1 apart
 */
public record FoldedLineage(List<Entry> entries, float[] across) {
    /** What stands for pupils of one master that are not shown one by one. */
    public static final int REST = -1;

    /**
     * One that is shown, or the rest of one's pupils.
     *
     * @param vertex or {@link #REST}
     * @param parent the entry of the master; −1 of the root
     * @param generation from 0, of the root
     * @param people those for whom it stands: 1, or how many pupils are in the rest
     * @param folded how many descendants of those are not shown
     */
    public record Entry(int vertex, int parent, int generation, int people, int folded) {}

    /**
     * Folds what is below one.
     *
     * @param rows to be used, if nothing is opened in any case
     * @param most pupils that are shown of one master, above 0
     * @param opened whom to open in any case; who is not below the root is left out
     * @throws IllegalArgumentException if the root is not of the lineage, or there is to be nobody
     */
    public static FoldedLineage of(LineageTree tree, int root, int rows, int most, Set<Integer> opened) {
        if (root < 0 || root >= tree.size()) {
            throw new IllegalArgumentException(
                    "The root (" + root + ") must be a vertex of the lineage, from 0 to " + (tree.size() - 1) + ".");
        }
        if (most < 1 || rows < 1) {
            throw new IllegalArgumentException(
                    "The rows (" + rows + ") and pupils shown (" + most + ") must be positive. Maybe 60 and 8?");
        }
        return new Folding(tree.forest(), rows, most, opened).from(root);
    }

    /** Descendants that are shown as themselves or folded, the root left out. */
    public int descendants() {
        int sum = -1;
        for (Entry entry : entries) {
            sum += entry.people() + entry.folded();
        }
        return sum;
    }
}
