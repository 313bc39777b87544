package io.shicheng.cli.plan;

import io.shicheng.cli.vertex.GroupTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which group each vertex is of, from a table {@code vertex,group} with a heading. Groups of few who count are left
 * out, and lines of vertices that are not in the graph.
 *
 * @param groupOf by vertex, or -1
 * @param names of the groups, in rising order
 * @param leftOut how many groups are too small
 */
record GroupFile(int[] groupOf, List<String> names, int leftOut) {
    /**
     * @param counted who counts
     * @param least how many of a group must count
     * @throws io.shicheng.cli.vertex.VertexRefusedException if it is no such table
     * @throws ProofRefusedException if it has no group that is large enough
     */
    static GroupFile read(Path file, Map<String, Integer> vertexOf, BitSet counted, int least) throws IOException {
        Map<String, BitSet> groups = new TreeMap<>();
        GroupTable.read(file, (id, group) -> {
            Integer vertex = vertexOf.get(id);
            if (vertex != null) {
                groups.computeIfAbsent(group, unseen -> new BitSet()).set(vertex);
            }
        });
        int all = groups.size();
        groups.values().removeIf(members -> {
            BitSet counting = (BitSet) members.clone();
            counting.and(counted);
            return counting.cardinality() < least;
        });
        if (groups.isEmpty()) {
            throw ProofRefusedException.noGroups(String.valueOf(least));
        }
        int[] groupOf = new int[vertexOf.size()];
        Arrays.fill(groupOf, -1);
        int next = 0;
        for (BitSet members : groups.values()) {
            int group = next++;
            members.stream().forEach(vertex -> groupOf[vertex] = group);
        }
        return new GroupFile(groupOf, List.copyOf(groups.keySet()), all - next);
    }
}
