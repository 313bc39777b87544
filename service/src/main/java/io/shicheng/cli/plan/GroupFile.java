package io.shicheng.cli.plan;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
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
     * @throws ProofRefusedException if it is no such table, or has no group that is large enough
     */
    static GroupFile read(Path file, Map<String, Integer> vertexOf, BitSet counted, int least) throws IOException {
        Map<String, BitSet> groups = new TreeMap<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(file))) {
            for (CsvRecord row : (Iterable<CsvRecord>) rows.stream().skip(1)::iterator) {
                if (row.getFieldCount() < 2) {
                    throw ProofRefusedException.groups(file.toString(), row.getField(0));
                }
                Integer vertex = vertexOf.get(row.getField(0));
                if (vertex != null && !row.getField(1).isBlank()) {
                    groups.computeIfAbsent(row.getField(1).strip(), unseen -> new BitSet())
                            .set(vertex);
                }
            }
        } catch (UncheckedIOException | CsvParseException e) {
            throw refused(file, e);
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

    private static ProofRefusedException refused(Path file, RuntimeException failure) throws IOException {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException unreadable && !(cause instanceof CharacterCodingException)) {
            throw unreadable;
        }
        return ProofRefusedException.groups(
                file.toString(),
                cause instanceof CharacterCodingException ? "UTF-8" : String.valueOf(failure.getMessage()));
    }
}
