package io.shicheng.inquiry.plan;

import io.shicheng.snapshot.Snapshot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The groups that each need a contact: those with a candidate.
 *
 * @param groupOf group of each vertex, or -1 where it is not known or has no candidate
 * @param groups how many
 */
record Floors(int[] groupOf, int groups) {
    static Floors of(Snapshot snapshot, int[] candidates, FloorBy by) {
        int[] groupOf = new int[snapshot.vertexCount()];
        Arrays.fill(groupOf, -1);
        Map<String, Integer> numbers = new HashMap<>();
        for (int candidate : candidates) {
            String group = by.groupOf(snapshot, candidate);
            if (group != null) {
                groupOf[candidate] = numbers.computeIfAbsent(group, unseen -> numbers.size());
            }
        }
        return new Floors(groupOf, numbers.size());
    }
}
