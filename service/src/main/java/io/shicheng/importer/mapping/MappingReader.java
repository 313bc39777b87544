package io.shicheng.importer.mapping;

import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.Table;
import io.shicheng.schema.UnwantedColumns;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.text.PlainText;
import io.shicheng.yaml.YamlFile;
import io.shicheng.yaml.YamlLimit;
import io.shicheng.yaml.YamlLimitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a mapping file; what is wrong with it becomes a notice with its line. */
public final class MappingReader {
    private static final Set<String> TOP_KEYS = new LinkedHashSet<>(List.of("tables", "namespace"));
    private static final Set<String> PART_KEYS =
            new LinkedHashSet<>(List.of("file", "table", "columns", "constants", "defaults", "values", "skip", "drop"));
    private static final int NAMESPACE_MAX = 40;

    private final String file;
    private final NoticeLog log;
    private boolean refused;

    private MappingReader(String file, NoticeLog log) {
        this.file = file;
        this.log = log;
    }

    /** Empty if the mapping cannot be used; the log says why. */
    public static Optional<Mapping> read(Path path, NoticeLog log, RunControl control) {
        String name = String.valueOf(path.getFileName());
        MappingReader reader = new MappingReader(name, log);
        try {
            Mapping mapping = reader.mapping(YamlFile.compose(path, control));
            return reader.refused ? Optional.empty() : Optional.ofNullable(mapping);
        } catch (YamlLimitException e) {
            log.add(
                    overLimit(e.limit()),
                    SourceLocation.row(name, e.line()),
                    e.limit().most());
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            log.add(ImportCheck.MAPPING_SYNTAX, SourceLocation.row(name, line), String.valueOf(e.getProblem()));
        } catch (IOException | YAMLException e) {
            log.add(ImportCheck.MAPPING_UNREADABLE, SourceLocation.file(name));
        }
        return Optional.empty();
    }

    private static Check overLimit(YamlLimit limit) {
        return switch (limit) {
            case BYTES -> ImportCheck.MAPPING_TOO_LARGE;
            case DEPTH -> ImportCheck.MAPPING_TOO_DEEP;
            case ALIASES -> ImportCheck.MAPPING_TOO_MANY_ALIASES;
            case VALUES -> ImportCheck.MAPPING_TOO_MANY_VALUES;
            case CHARACTERS -> ImportCheck.MAPPING_VALUE_TOO_LONG;
        };
    }

    private @Nullable Mapping mapping(@Nullable Node root) {
        if (root == null) {
            log.add(ImportCheck.MAPPING_MISSING_KEY, SourceLocation.row(file, 1), "tables");
            return null;
        }
        Map<String, Node> top = keys(root, TOP_KEYS);
        String namespace = top.containsKey("namespace") ? scalar(top.get("namespace")) : "";
        if (namespace.length() > NAMESPACE_MAX || !namespace.matches("[\\p{L}\\p{N}_-]*")) {
            syntax(root, "a namespace is letters, digits, hyphens and underscores, at most " + NAMESPACE_MAX);
        }
        if (!top.containsKey("tables")) {
            refuse(ImportCheck.MAPPING_MISSING_KEY, root, null, "tables");
            return null;
        }
        List<Part> parts = new ArrayList<>();
        for (Node item : items(top.get("tables"))) {
            part(item).ifPresent(parts::add);
        }
        if (parts.isEmpty() && !refused) {
            syntax(root, "there is nothing under tables");
        }
        return new Mapping(file, namespace, parts);
    }

    private Optional<Part> part(Node node) {
        Map<String, Node> keys = keys(node, PART_KEYS);
        for (String needed : List.of("file", "table")) {
            if (!keys.containsKey(needed)) {
                refuse(ImportCheck.MAPPING_MISSING_KEY, node, null, needed);
                return Optional.empty();
            }
        }
        Node tableNode = keys.get("table");
        Table table = Table.named(scalar(tableNode)).orElse(null);
        if (table == null) {
            refuse(ImportCheck.MAPPING_UNKNOWN_TABLE, tableNode, scalar(tableNode), List.of(Table.values()));
            return Optional.empty();
        }
        return Optional.of(part(node, table, keys));
    }

    private Part part(Node node, Table table, Map<String, Node> keys) {
        Map<String, String> columns = scalars(byColumn(keys.get("columns"), table));
        Map<String, String> constants = scalars(byColumn(keys.get("constants"), table));
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        byColumn(keys.get("values"), table)
                .forEach((column, map) -> values.put(column, folded(scalars(keys(map, null)))));
        Map<String, Set<String>> skip = new LinkedHashMap<>();
        byColumn(keys.get("skip"), table)
                .forEach((column, list) -> skip.put(
                        column, strings(list).stream().map(PlainText::folded).collect(Collectors.toSet())));
        Set<String> drop = keys.containsKey("drop") ? strings(keys.get("drop")) : Set.of();
        refuseUnwanted(columns, table, keys.get("columns"));
        for (String column : constants.keySet()) {
            if (columns.containsKey(column)) {
                refuse(ImportCheck.MAPPING_COLUMN_TWICE, keys.get("constants"), column);
            }
        }
        for (String column : drop) {
            if (columns.containsValue(column)) {
                refuse(ImportCheck.MAPPING_COLUMN_TWICE, keys.get("drop"), column);
            }
        }
        return new Part(
                scalar(keys.get("file")),
                line(node),
                table,
                columns,
                constants,
                scalars(byColumn(keys.get("defaults"), table)),
                values,
                skip,
                drop);
    }

    /** What the model has no place for does not come in under another name either. */
    private void refuseUnwanted(Map<String, String> columns, Table table, @Nullable Node node) {
        columns.forEach((column, heading) -> {
            boolean placeOfCluster = table == Table.CLUSTERS && (column.equals("lat") || column.equals("lon"));
            if (!placeOfCluster && UnwantedColumns.covers(heading)) {
                refuse(ImportCheck.MAPPING_UNWANTED_COLUMN, node, heading, table.columnOf(column));
            }
        });
    }

    private Map<String, Node> byColumn(@Nullable Node node, Table table) {
        if (node == null) {
            return Map.of();
        }
        Map<String, Node> keys = keys(node, null);
        keys.forEach((column, value) -> {
            if (table.column(column).isEmpty()) {
                refuse(ImportCheck.MAPPING_UNKNOWN_COLUMN, value, column, table, table.columns());
            }
        });
        return keys;
    }

    /** The entries of a map; with the keys that are allowed, or null for any. */
    private Map<String, Node> keys(@Nullable Node node, @Nullable Set<String> allowed) {
        Map<String, Node> keys = new LinkedHashMap<>();
        if (!(node instanceof MappingNode map)) {
            syntax(node, "a map of \"key: value\" is needed");
            return keys;
        }
        for (NodeTuple entry : map.getValue()) {
            String key = scalar(entry.getKeyNode());
            if (allowed != null && !allowed.contains(key)) {
                refuse(ImportCheck.MAPPING_UNKNOWN_KEY, entry.getKeyNode(), key, String.join(", ", allowed));
            } else if (keys.put(key, entry.getValueNode()) != null) {
                refuse(ImportCheck.MAPPING_COLUMN_TWICE, entry.getKeyNode(), key);
            }
        }
        return keys;
    }

    private Map<String, String> scalars(Map<String, Node> nodes) {
        Map<String, String> scalars = new LinkedHashMap<>();
        nodes.forEach((key, node) -> scalars.put(key, scalar(node)));
        return scalars;
    }

    /** The values of files are compared without what nobody sees in them. */
    private static Map<String, String> folded(Map<String, String> values) {
        Map<String, String> folded = new LinkedHashMap<>();
        values.forEach((from, to) -> folded.putIfAbsent(PlainText.folded(from), to));
        return folded;
    }

    private Set<String> strings(@Nullable Node node) {
        Set<String> strings = new LinkedHashSet<>();
        for (Node item : items(node)) {
            String string = scalar(item);
            if (!strings.add(string)) {
                refuse(ImportCheck.MAPPING_COLUMN_TWICE, item, string);
            }
        }
        return strings;
    }

    private List<Node> items(@Nullable Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        syntax(node, "a list is needed");
        return List.of();
    }

    /** A value as it is written: {@code no}, {@code 1} and {@code 1e3} are texts here; null is empty. */
    private String scalar(@Nullable Node node) {
        if (node instanceof ScalarNode scalar) {
            boolean isNull = scalar.getTag().equals(org.yaml.snakeyaml.nodes.Tag.NULL);
            return isNull ? "" : scalar.getValue().strip();
        }
        syntax(node, "a single value is needed");
        return "";
    }

    private void syntax(@Nullable Node node, String problem) {
        refused = true;
        log.add(ImportCheck.MAPPING_SYNTAX, SourceLocation.row(file, line(node)), problem);
    }

    private void refuse(Check check, @Nullable Node node, @Nullable String value, Object... details) {
        refused = true;
        log.add(check, new SourceLocation(file, line(node), null, value), details);
    }

    private static int line(@Nullable Node node) {
        return node == null || node.getStartMark() == null
                ? 0
                : node.getStartMark().getLine() + 1;
    }
}
