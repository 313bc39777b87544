package io.shicheng.cli.vertex;

import io.shicheng.analysis.lineage.TeachingGaps;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.graphfile.array.VertexIds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Parameters of measures that only the file of a graph can tell: its vertices, and which group each is of. */
public final class VertexOptions {
    @Option(names = "--restart", paramLabel = "ID", split = ",")
    private @Nullable List<String> restarts;

    @Option(names = "--founder", paramLabel = "ID", split = ",")
    private @Nullable List<String> founders;

    @Option(names = "--groups", paramLabel = "FILE")
    private @Nullable Path groups;

    @Option(names = "--born", paramLabel = "FILE")
    private @Nullable Path born;

    @Option(names = "--died", paramLabel = "FILE")
    private @Nullable Path died;

    /**
     * Sets an option to its value as picocli does; false if it is none of these.
     *
     * @throws java.nio.file.InvalidPathException if it is to be a path and the value is none
     */
    public boolean set(String option, String value) {
        switch (option) {
            case "--restart" -> restarts = List.of(value.split(","));
            case "--founder" -> founders = List.of(value.split(","));
            case "--groups" -> groups = Path.of(value);
            case "--born" -> born = Path.of(value);
            case "--died" -> died = Path.of(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Those that are given. */
    public List<Parameter<?>> given() {
        List<Parameter<?>> given = new ArrayList<>();
        if (restarts != null) {
            given.add(Parameters.RESTART);
        }
        if (founders != null) {
            given.add(Parameters.FOUNDER);
        }
        if (groups != null) {
            given.add(Parameters.GROUPS);
        }
        if (born != null) {
            given.add(Parameters.BORN);
        }
        if (died != null) {
            given.add(Parameters.DIED);
        }
        return given;
    }

    /**
     * The settings with what is given, once the vertices are known.
     *
     * @throws VertexRefusedException if one is not in the file, or no vertex has a group
     */
    public Settings settings(Settings settings, VertexIds ids) throws IOException {
        Settings told = settings;
        if (restarts != null) {
            told = told.with(Parameters.RESTART, find(ids, restarts, "--restart"));
        }
        if (founders != null) {
            told = told.with(Parameters.FOUNDER, find(ids, founders, "--founder"));
        }
        if (born != null) {
            told = told.with(Parameters.BORN, years(ids, born));
        }
        if (died != null) {
            told = told.with(Parameters.DIED, years(ids, died));
        }
        return groups == null ? told : told.with(Parameters.GROUPS, groups(ids, groups));
    }

    /**
     * The numbers of vertices by their ids in the file.
     *
     * @param option by which they were asked for
     * @throws VertexRefusedException if one is not in the file
     */
    public static List<Integer> find(VertexIds ids, List<String> wanted, String option) {
        List<Integer> vertices = new ArrayList<>();
        for (String each : wanted) {
            vertices.add(IntStream.range(0, ids.size())
                    .filter(v -> ids.id(v).equals(each))
                    .findFirst()
                    .orElseThrow(
                            () -> VertexRefusedException.noVertex(each, option, ids.size() == 0 ? "1" : ids.id(0))));
        }
        return vertices;
    }

    /** By vertex the number of its group, in the order of their names; −1 for none. */
    private static List<Integer> groups(VertexIds ids, Path file) throws IOException {
        Map<String, Integer> vertexOf = VertexNumbers.of(ids);
        String[] nameOf = new String[ids.size()];
        Map<String, Integer> numbers = new TreeMap<>();
        GroupTable.read(file, (id, group) -> {
            Integer vertex = vertexOf.get(id);
            if (vertex != null) {
                nameOf[vertex] = group;
                numbers.put(group, 0);
            }
        });
        if (numbers.isEmpty()) {
            throw VertexRefusedException.noGroups(file.toString());
        }
        int next = 0;
        for (Map.Entry<String, Integer> each : numbers.entrySet()) {
            each.setValue(next++);
        }
        return Arrays.stream(nameOf)
                .map(name -> name == null ? Integer.valueOf(-1) : numbers.getOrDefault(name, -1))
                .toList();
    }

    /** By vertex the year of birth, or of death. */
    private static List<Integer> years(VertexIds ids, Path file) throws IOException {
        Map<String, Integer> vertexOf = VertexNumbers.of(ids);
        Integer[] years = new Integer[ids.size()];
        Arrays.fill(years, TeachingGaps.UNKNOWN);
        GroupTable.read(file, (id, year) -> {
            Integer vertex = vertexOf.get(id);
            if (!year.matches("-?\\d{1,5}")) {
                throw VertexRefusedException.noYear(file.toString(), year);
            }
            if (vertex != null) {
                years[vertex] = Integer.valueOf(year);
            }
        });
        return List.of(years);
    }
}
