package io.shicheng.analysis.coverage;

import io.shicheng.csr.CsrGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The slow twin of {@link LazyGreedy}: counts everybody's gain again for each choice. */
final class PlainGreedy {
    private PlainGreedy() {}

    record Choice(int vertex, TreeSet<Integer> adds, int reaches) {}

    static List<Choice> choose(CsrGraph graph, int hops, int[] candidates, int most) {
        TreeSet<Integer> covered = new TreeSet<>();
        List<Choice> choices = new ArrayList<>();
        while (choices.size() < most) {
            Choice best = null;
            for (int candidate : candidates) {
                TreeSet<Integer> reach = within(graph, candidate, hops);
                int reaches = reach.size();
                reach.removeAll(covered);
                if (!reach.isEmpty()
                        && (best == null || reach.size() > best.adds().size())) {
                    best = new Choice(candidate, reach, reaches);
                }
            }
            if (best == null) {
                return choices;
            }
            covered.addAll(best.adds());
            choices.add(best);
        }
        return choices;
    }

    static TreeSet<Integer> within(CsrGraph graph, int start, int hops) {
        TreeSet<Integer> reached = new TreeSet<>(List.of(start));
        for (int hop = 0; hop < hops; hop++) {
            TreeSet<Integer> next = new TreeSet<>(reached);
            for (int v : reached) {
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    next.add(graph.targets()[a]);
                }
            }
            reached = next;
        }
        return reached;
    }
}
