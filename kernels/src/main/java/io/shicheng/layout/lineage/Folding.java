package io.shicheng.layout.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Decides who is shown. */
final class Folding {
    private final Forest forest;
    private final int rows;
    private final int most;
    private final Set<Integer> opened;
    /** Whoever is opened in any case, and all between them and the root. */
    private final Set<Integer> wanted = new HashSet<>();
    /** Of each that is opened, the pupils shown. */
    private final Map<Integer, List<Integer>> shown = new HashMap<>();

    Folding(Forest forest, int rows, int most, Set<Integer> opened) {
        this.forest = forest;
        this.rows = rows;
        this.most = most;
        this.opened = opened;
    }

    FoldedLineage from(int root) {
        for (int each : opened) {
            want(each, root);
        }
        openAsLongAsThereIsRoom(root);
        List<FoldedLineage.Entry> entries = new ArrayList<>();
        enter(root, entries);
        int[] parents = new int[entries.size()];
        int[] order = new int[entries.size()];
        int[] layers = new int[entries.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = entries.get(i).parent();
            order[i] = i;
            layers[i] = entries.get(i).generation();
        }
        return new FoldedLineage(List.copyOf(entries), TidyTree.of(Forest.asGiven(parents, order), layers));
    }

    private void want(int vertex, int root) {
        List<Integer> line = new ArrayList<>();
        int above = vertex;
        while (above != Forest.NONE && above != root) {
            line.add(above);
            above = above < 0 || above >= forest.size() ? Forest.NONE : forest.parent(above);
        }
        if (above == root) {
            wanted.addAll(line);
        }
    }

    private void openAsLongAsThereIsRoom(int root) {
        PriorityQueue<Integer> closed = new PriorityQueue<>(Comparator.comparing((Integer v) -> !wanted.contains(v))
                .thenComparing(Comparator.comparingInt((Integer v) -> forest.descendants(v))
                        .reversed())
                .thenComparing(Comparator.naturalOrder()));
        closed.add(root);
        int used = 1;
        while (!closed.isEmpty()) {
            int next = closed.remove();
            if (forest.descendants(next) == 0) {
                continue;
            }
            List<Integer> pupils = pupilsShown(next);
            int more = pupils.size() + (pupils.size() < forest.childCount(next) ? 1 : 0) - 1;
            if (next == root || wanted.contains(next) || used + more <= rows) {
                used += more;
                shown.put(next, pupils);
                closed.addAll(pupils);
            }
        }
    }

    private List<Integer> pupilsShown(int master) {
        int count = forest.childCount(master);
        List<Integer> pupils = new ArrayList<>();
        // a rest of one takes as much room as the one
        int room = count == most + 1 ? count : most;
        for (int i = 0; i < count; i++) {
            int pupil = forest.child(master, i);
            if (i < room || wanted.contains(pupil)) {
                pupils.add(pupil);
            }
        }
        return pupils;
    }

    /** Enters whoever is shown from one on, a parent before its children, without going down by recursion. */
    private void enter(int root, List<FoldedLineage.Entry> entries) {
        entries.add(entry(root, -1, 0));
        for (int i = 0; i < entries.size(); i++) {
            FoldedLineage.Entry parent = entries.get(i);
            List<Integer> pupils = shown.get(parent.vertex());
            if (pupils == null) {
                continue;
            }
            int left = forest.descendants(parent.vertex());
            for (int pupil : pupils) {
                entries.add(entry(pupil, i, parent.generation() + 1));
                left -= forest.descendants(pupil) + 1;
            }
            int others = forest.childCount(parent.vertex()) - pupils.size();
            if (others > 0) {
                entries.add(
                        new FoldedLineage.Entry(FoldedLineage.REST, i, parent.generation() + 1, others, left - others));
            }
        }
    }

    private FoldedLineage.Entry entry(int vertex, int parent, int generation) {
        int folded = shown.containsKey(vertex) ? 0 : forest.descendants(vertex);
        return new FoldedLineage.Entry(vertex, parent, generation, 1, folded);
    }
}
