package io.shicheng.store.neo4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that the database may hold, as it was written down by hand. */
final class ClosedGraph {
    /** The properties of each label and each type of relationship. */
    static final Map<String, Set<String>> PROPERTIES = read();

    private ClosedGraph() {}

    static Set<String> allProperties() {
        return PROPERTIES.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> properties = new TreeMap<>();
        try (InputStream in =
                Objects.requireNonNull(ClosedGraph.class.getResourceAsStream("/io/shicheng/store/closed-graph.txt"))) {
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.split(":\\s*|\\s+");
                        properties.put(
                                words[0], new TreeSet<>(Arrays.asList(words).subList(1, words.length)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
