package io.shicheng.exporter.graph.file;

import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.exporter.graph.DrawnGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes tables as a data package (https://specs.frictionlessdata.io/tabular-data-package/): files, columns with
 * types, keys, the sources that the ties cite, and how to get the graph again. It names no licence: none is recorded of
 * sources.
 */
final class DataPackage {
    /** More sources than this are not listed one by one; each tie has its own in the table. */
    static final int MOST_SOURCES = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private static final String LICENCES =
            " The licences of the sources are not recorded here: ask each source before the data are passed on.";

    private final TableSet tables;
    private final TableNames names;

    DataPackage(TableSet tables, TableNames names) {
        this.tables = tables;
        this.names = names;
    }

    void write(OutputStream out) throws IOException {
        DrawnGraph drawn = tables.drawn();
        List<String> sources = sources(drawn.edges());
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("profile", "tabular-data-package");
        root.put("name", "shicheng-graph");
        root.put("title", "A network of Shicheng");
        root.put("description", Descriptions.of(drawn) + LICENCES);
        root.put("sources", listed(sources));
        root.put("sources_total", sources.size());
        root.put("citation", drawn.graph().citation());
        root.put("resources", List.of(nodes(), ties(), about()));
        MAPPER.writeValue(out, root);
        out.write("\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Those that the most ties cite, the most cited first. */
    private static List<Map<String, Object>> listed(List<String> sources) {
        return sources.stream()
                .limit(MOST_SOURCES)
                .map(source -> Map.<String, Object>of("title", source))
                .toList();
    }

    private static List<String> sources(List<Edge> edges) {
        Map<String, Integer> uses = new HashMap<>();
        edges.stream()
                .map(Edge::source)
                .filter(Objects::nonNull)
                .forEach(source -> uses.merge(source, 1, Integer::sum));
        return uses.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Object> nodes() {
        String id = tables.nodeFields().getFirst().name();
        Map<String, Object> schema = schema(fields(tables.nodeFields()));
        schema.put("primaryKey", id);
        return resource("nodes", names.nodes(), schema);
    }

    private Map<String, Object> ties() {
        String id = tables.nodeFields().getFirst().name();
        List<Map<String, Object>> keys = new ArrayList<>();
        for (Field<Edge> end : tables.tieFields().subList(0, 2)) {
            keys.add(Map.of("fields", end.name(), "reference", Map.of("resource", "nodes", "fields", id)));
        }
        Map<String, Object> schema = schema(fields(tables.tieFields()));
        schema.put("foreignKeys", keys);
        return resource("ties", names.ties(), schema);
    }

    private Map<String, Object> about() {
        return resource("about", names.about(), schema(List.of(field("name", "string"), field("value", "string"))));
    }

    private static Map<String, Object> resource(String name, String path, Map<String, Object> schema) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", name);
        resource.put("path", path);
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> schema(List<Map<String, Object>> fields) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        return schema;
    }

    private static <T> List<Map<String, Object>> fields(List<Field<T>> fields) {
        return fields.stream()
                .map(field -> field(field.name(), field.type().frictionless))
                .toList();
    }

    private static Map<String, Object> field(String name, String type) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("type", type);
        return field;
    }
}
