package io.shicheng.disclosure.organisation;

import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.drawing.DrawnNetwork;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who takes part in the organisations that are shown by name: whoever is a member, founded or convenes them or works
 * through them. People by name are those of the open network, and of the others those in a class are counted.
 */
@HoldsPeople
final class Membership {
    private final Snapshot open;
    private final Map<NodeKey, Integer> indices = new HashMap<>();
    private final List<Set<Integer>> named = new ArrayList<>();
    private final List<Set<NodeKey>> unnamed = new ArrayList<>();
    private final List<Set<Integer>> gatherers = new ArrayList<>();

    Membership(DrawnNetwork network, List<NodeOrigin.Thing> organisations) {
        this.open = network.open();
        for (NodeOrigin.Thing each : organisations) {
            indices.put(each.key(), indices.size());
            named.add(new TreeSet<>());
            unnamed.add(new TreeSet<>());
            gatherers.add(new TreeSet<>());
        }
        Classes classes = network.classes();
        for (Tie tie : network.listing().ties()) {
            Integer organisation = tie.kind().twoMode() ? indices.get(tie.to()) : null;
            if (organisation != null) {
                add(organisation, tie, classes, network);
            }
        }
    }

    private void add(int organisation, Tie tie, Classes classes, DrawnNetwork network) {
        int vertex = open.vertexOf(tie.from()).orElse(-1);
        if (vertex >= 0) {
            named.get(organisation).add(vertex);
            // whoever objected to being ranked lends no organisation a rank
            if (tie.kind().gathers() && !network.policy().objected(tie.from())) {
                gatherers.get(organisation).add(vertex);
            }
        } else if (classes.of(tie.from()) != null) {
            unnamed.get(organisation).add(tie.from());
        }
    }

    int count() {
        return named.size();
    }

    /** Members by name, by their vertices in the open network. */
    Set<Integer> named(int organisation) {
        return named.get(organisation);
    }

    /** Those by name who founded or convene it. */
    Set<Integer> gatherers(int organisation) {
        return gatherers.get(organisation);
    }

    /** All members, as they are told: by name one by one, the others in tens. */
    int told(int organisation) {
        return named.get(organisation).size()
                + Suppression.rounded(unnamed.get(organisation).size());
    }

    /** With how many others each shares a member by name, or ten who are not. */
    int[] overlaps() {
        Map<Long, Integer> shared = new HashMap<>();
        count(byMember(named)).forEach((pair, people) -> shared.put(pair, people));
        count(byMember(unnamed))
                .forEach((pair, people) -> shared.merge(pair, Suppression.rounded(people), Integer::sum));
        int[] overlaps = new int[count()];
        shared.forEach((pair, people) -> {
            if (people > 0) {
                overlaps[(int) (pair >>> 32)]++;
                overlaps[(int) (long) pair]++;
            }
        });
        return overlaps;
    }

    private static <M> Map<M, List<Integer>> byMember(List<Set<M>> members) {
        Map<M, List<Integer>> organisations = new HashMap<>();
        for (int organisation = 0; organisation < members.size(); organisation++) {
            for (M member : members.get(organisation)) {
                organisations.computeIfAbsent(member, _ -> new ArrayList<>()).add(organisation);
            }
        }
        return organisations;
    }

    /** How many members each two share. */
    private static <M> Map<Long, Integer> count(Map<M, List<Integer>> organisations) {
        Map<Long, Integer> shared = new HashMap<>();
        for (List<Integer> of : organisations.values()) {
            for (int i = 0; i < of.size(); i++) {
                for (int j = i + 1; j < of.size(); j++) {
                    shared.merge((long) of.get(i) << 32 | of.get(j), 1, Integer::sum);
                }
            }
        }
        return shared;
    }
}
