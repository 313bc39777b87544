package io.shicheng.inquiry.plan;

import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.result.Plan;
import io.shicheng.message.Word;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The groups whose shares count, of people with a tie of whom they may be told. Groups of few of them are left out.
 *
 * @param groupOf by vertex, or -1
 * @param members a vertex of each group
 * @param people how many are of each
 * @param leftOut how many groups are too small
 */
record Grouping(FloorBy by, int[] groupOf, int[] members, int[] people, int leftOut) {
    /** Of fewer a share says little. */
    static final int FEWEST = 10;

    /** @throws InquiryException if no group is large enough */
    static Grouping of(Snapshot snapshot, BitSet connected, FloorBy by, Predicate<NodeKey> told) {
        Map<String, BitSet> groups = new TreeMap<>();
        connected.stream().filter(v -> told.test(snapshot.key(v))).forEach(v -> {
            String group = by.groupOf(snapshot, v);
            if (group != null) {
                groups.computeIfAbsent(group, unseen -> new BitSet()).set(v);
            }
        });
        int all = groups.size();
        groups.values().removeIf(members -> members.cardinality() < FEWEST);
        if (groups.isEmpty()) {
            throw InquiryException.of("plan.noGroups", Word.of("group", by.code()), FEWEST);
        }
        int[] groupOf = new int[snapshot.vertexCount()];
        Arrays.fill(groupOf, -1);
        int[] first = new int[groups.size()];
        int[] people = new int[groups.size()];
        int next = 0;
        for (BitSet members : groups.values()) {
            int group = next++;
            members.stream().forEach(v -> groupOf[v] = group);
            first[group] = members.nextSetBit(0);
            people[group] = members.cardinality();
        }
        return new Grouping(by, groupOf, first, people, all - next);
    }

    int count() {
        return members.length;
    }

    /** All who are in one, growing. */
    int[] everybody() {
        return IntStream.range(0, groupOf.length).filter(v -> groupOf[v] >= 0).toArray();
    }

    /** How many of each are reached. */
    List<Plan.Group> reached(Snapshot snapshot, BitSet reached) {
        int[] reachedOf = new int[count()];
        reached.stream().filter(v -> groupOf[v] >= 0).forEach(v -> reachedOf[groupOf[v]]++);
        List<Plan.Group> told = new ArrayList<>();
        for (int g = 0; g < count(); g++) {
            int cluster = snapshot.clusterOf(members[g]);
            told.add(new Plan.Group(
                    by == FloorBy.CLUSTER ? snapshot.clusters().get(cluster) : null,
                    by == FloorBy.DISCIPLINE ? snapshot.disciplineOf(members[g]) : null,
                    people[g],
                    reachedOf[g]));
        }
        return List.copyOf(told);
    }
}
