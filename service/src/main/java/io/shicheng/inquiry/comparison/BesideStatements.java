package io.shicheng.inquiry.comparison;

import io.shicheng.analysis.uncertainty.CaptureRecapture;
import io.shicheng.analysis.uncertainty.RepeatedStatements;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.Tie;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * How badly a network was recorded, from works that name the same ties. A work could have named a tie of two people if it
 * names ties of both; of those pairs that some work could have named, it is told how many did. Only published ties
 * between people who are told of count.
 */
final class BesideStatements {
    private final Snapshot snapshot;
    private final Set<NodeKey> told;
    /** By work, the pairs that it names and the people. */
    private final Map<String, StatedPairs> works = new TreeMap<>();

    BesideStatements(Snapshot snapshot, Set<NodeKey> told) {
        this.snapshot = snapshot;
        this.told = told;
    }

    void add(Tie tie) {
        if (tie.kind().twoMode()
                || tie.facts().basis() != Basis.PUBLISHED
                || !told.contains(tie.from())
                || !told.contains(tie.to())) {
            return;
        }
        OptionalInt from = snapshot.vertexOf(tie.from());
        OptionalInt to = snapshot.vertexOf(tie.to());
        if (from.isPresent() && to.isPresent() && from.getAsInt() != to.getAsInt()) {
            works.computeIfAbsent(tie.facts().work(), _ -> new StatedPairs()).add(from.getAsInt(), to.getAsInt());
        }
    }

    Comparisons.Numbers compare(RunControl control) {
        Map<String, Double> facts = new HashMap<>();
        List<String> sources = new ArrayList<>();
        Map<Long, List<String>> naming = new HashMap<>();
        works.forEach((work, stated) -> stated.pairs()
                .forEach(pair ->
                        naming.computeIfAbsent(pair, _ -> new ArrayList<>(1)).add(work)));
        facts.put("works", (double) works.size());
        facts.put("named", (double) naming.size());
        facts.put("repeated", (double)
                naming.values().stream().filter(each -> each.size() > 1).count());
        if (facts.get("repeated") > 0) {
            twoSources(naming, facts, sources);
            List<RepeatedStatements.Kind> kinds = StatedPairs.kinds(works.values(), naming, control);
            if (!kinds.isEmpty()) {
                estimate(kinds, facts);
            }
        }
        return new Comparisons.Numbers(new int[0], Map.of(), facts, sources);
    }

    private static void estimate(List<RepeatedStatements.Kind> kinds, Map<String, Double> facts) {
        RepeatedStatements found = RepeatedStatements.of(kinds);
        facts.put("asked", (double)
                kinds.stream().mapToLong(RepeatedStatements.Kind::pairs).sum());
        facts.put("missing", found.missing());
        facts.put("false", found.falseTies());
        facts.put("named_if_there", found.named());
        facts.put("named_if_not", found.invented());
        facts.put("density", found.density());
    }

    /** Of the two works that name the most of the same ties; of equal ones by their names. */
    private void twoSources(Map<Long, List<String>> naming, Map<String, Double> facts, List<String> sources) {
        Map<List<String>, Integer> shared = new HashMap<>();
        for (List<String> each : naming.values()) {
            for (int i = 0; i < each.size(); i++) {
                for (int j = i + 1; j < each.size(); j++) {
                    shared.merge(List.of(each.get(i), each.get(j)), 1, Integer::sum);
                }
            }
        }
        Map.Entry<List<String>, Integer> found = shared.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(each -> each.getKey().get(0))
                        .thenComparing(each -> each.getKey().get(1)))
                .findFirst()
                .orElseThrow();
        sources.addAll(found.getKey());
        int first = ties(sources.get(0));
        int second = ties(sources.get(1));
        int both = found.getValue();
        CaptureRecapture estimate = CaptureRecapture.of(first, second, both);
        facts.put("first", (double) first);
        facts.put("second", (double) second);
        facts.put("both", (double) both);
        facts.put("ties_estimated", estimate.ties());
        facts.put("standard_error", estimate.standardError());
        facts.put("missing_of_two", estimate.missing());
    }

    private int ties(String work) {
        StatedPairs stated = works.get(work);
        return stated == null ? 0 : stated.pairs().size();
    }
}
