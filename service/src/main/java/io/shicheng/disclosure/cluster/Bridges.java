package io.shicheng.disclosure.cluster;

import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.overview.DisclosedClusters.Bridge;
import io.shicheng.disclosure.overview.DisclosedClusters.Bridging;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who by name leads from one cluster to another, by ties of the open network. Historical people come first, those with
 * the most contacts there before others; the living stand in the order of their ids, which says nothing of them.
 */
@HoldsPeople
final class Bridges {
    private static final int MOST_PAIRS = 60;
    private static final int MOST_PEOPLE = 3;

    private final CountedPeople people;
    private final Partition clusters;
    private final TieTable ties;
    private final PersonLabels labels;
    /** Of each pair of clusters who leads from one to the other, and how many contacts they have there. */
    private final Map<Pair, Map<NodeKey, Integer>> leading = new TreeMap<>();

    private record Pair(int from, int to) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return Comparator.comparingInt(Pair::from)
                    .thenComparingInt(Pair::to)
                    .compare(this, other);
        }
    }

    Bridges(CountedPeople people, Partition clusters, TieTable ties, PersonLabels labels) {
        this.people = people;
        this.clusters = clusters;
        this.ties = ties;
        this.labels = labels;
        CsrGraph graph = people.open().undirected();
        for (int v = 0; v < graph.vertexCount(); v++) {
            NodeKey person = people.open().key(v);
            if (people.wholeOf()[v] >= 0 && !labels.policy().objected(person)) {
                addContacts(graph, v, person);
            }
        }
    }

    private void addContacts(CsrGraph graph, int vertex, NodeKey person) {
        int from = clusters.partOf()[people.wholeOf()[vertex]];
        for (int a = graph.offsets()[vertex]; a < graph.offsets()[vertex + 1]; a++) {
            int contact = people.wholeOf()[graph.targets()[a]];
            int to = contact < 0 ? clusters.rest() : clusters.partOf()[contact];
            if (from != clusters.rest() && to != clusters.rest() && from != to) {
                leading.computeIfAbsent(new Pair(from, to), _ -> new TreeMap<>())
                        .merge(person, 1, Integer::sum);
            }
        }
    }

    /** The most ties first. */
    List<Bridge> disclosed() {
        List<Pair> pairs = new ArrayList<>();
        for (int from = 0; from < clusters.rest(); from++) {
            for (int to = 0; to < clusters.rest(); to++) {
                if (from != to && ties.ties(from, to) > 0) {
                    pairs.add(new Pair(from, to));
                }
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingInt((Pair pair) -> -ties.ties(pair.from, pair.to))
                        .thenComparingInt(pair -> Math.min(pair.from, pair.to))
                        .thenComparingInt(pair -> Math.max(pair.from, pair.to))
                        .thenComparingInt(Pair::from))
                .limit(MOST_PAIRS)
                .map(this::bridge)
                .toList();
    }

    private Bridge bridge(Pair pair) {
        Map<NodeKey, Integer> contacts = leading.getOrDefault(pair, Map.of());
        List<Bridging> first = contacts.keySet().stream()
                .sorted(Comparator.<NodeKey>comparingInt(person -> -seen(person, contacts))
                        .thenComparing(labels.orderOfIds()))
                .limit(MOST_PEOPLE)
                .flatMap(person -> labels.byName(person).map(name -> bridging(person, name, contacts)).stream())
                .toList();
        return new Bridge(
                clusters.codes().get(pair.from),
                clusters.codes().get(pair.to),
                ties.ties(pair.from, pair.to),
                ties.partial(pair.from, pair.to),
                first,
                contacts.size(),
                ties.unnamed(pair.from, pair.to));
    }

    private Bridging bridging(NodeKey person, Label.Named name, Map<NodeKey, Integer> contacts) {
        int seen = seen(person, contacts);
        return new Bridging(name, seen == 0 ? null : (Integer) seen);
    }

    /** The number of contacts where it may be seen, else 0. */
    private int seen(NodeKey person, Map<NodeKey, Integer> contacts) {
        return labels.policy().seesScore(person) ? contacts.getOrDefault(person, 0) : 0;
    }
}
