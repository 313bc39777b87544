package io.shicheng.cli.plan;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
     * @throws ProofRefusedException if it is no such table, or has no group that is large enough
     */
    static GroupFile read(Path file, Map<String, Integer> vertexOf, BitSet counted, int least) throws IOException {
        Map<String, BitSet> groups = new TreeMap<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw ProofRefusedException.groups(file.toString(), "UTF-8");
        }
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            List<String> cells = cells(line);
            if (!line.isBlank() && cells.size() < 2) {
                throw ProofRefusedException.groups(file.toString(), line);
            }
            Integer vertex = vertexOf.get(cells.getFirst());
            if (vertex != null && !cells.get(1).isBlank()) {
                groups.computeIfAbsent(cells.get(1).strip(), unseen -> new BitSet())
                        .set(vertex);
            }
        }
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

    /** The cells of a line of CSV; quotes around a cell are taken off, and two within it are one. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
