package io.shicheng.importer.mapping;

import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.Column;
import io.shicheng.schema.Column.Content;
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
import org.yaml.snakeyaml.nodes.Node;

/** Reads a mapping file; what is wrong with it becomes a notice with its line. */
public final class MappingReader {
    private static final Set<String> TOP_KEYS =
            new LinkedHashSet<>(List.of("tables", "namespace", "changed", "sheets"));
    private static final Set<String> PART_KEYS = new LinkedHashSet<>(List.of(
            "file",
            "table",
            "columns",
            "ids",
            "names",
            "constants",
            "defaults",
            "values",
            "skip",
            "drop",
            "sourceKey"));
    private static final Set<String> CHANGED = Set.of("refuse", "replace");
    private static final int NAMESPACE_MAX = 40;

    private final String file;
    private final NoticeLog log;
    private final MappingNodes nodes;

    private MappingReader(String file, NoticeLog log) {
        this.file = file;
        this.log = log;
        this.nodes = new MappingNodes(file, log);
    }

    /** All keys that a mapping may have. */
    public static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(TOP_KEYS);
        keys.addAll(SheetKeys.KEYS);
        keys.addAll(PART_KEYS);
        return keys;
    }

    /** Empty if the mapping cannot be used; the log says why. */
    public static Optional<Mapping> read(Path path, NoticeLog log, RunControl control) {
        String name = String.valueOf(path.getFileName());
        MappingReader reader = new MappingReader(name, log);
        try {
            Mapping mapping = reader.mapping(YamlFile.compose(path, control));
            return reader.nodes.refused() ? Optional.empty() : Optional.ofNullable(mapping);
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
        Map<String, Node> top = nodes.keys(root, TOP_KEYS);
        String namespace = top.containsKey("namespace") ? nodes.scalar(top.get("namespace")) : "";
        if (namespace.length() > NAMESPACE_MAX || !namespace.matches("[\\p{L}\\p{N}_-]*")) {
            nodes.syntax(root, "a namespace is letters, digits, hyphens and underscores, at most " + NAMESPACE_MAX);
        }
        String changed = top.containsKey("changed") ? nodes.scalar(top.get("changed")) : "refuse";
        if (!CHANGED.contains(changed)) {
            nodes.syntax(top.get("changed"), "changed is refuse or replace");
        }
        if (!top.containsKey("tables")) {
            nodes.refuse(ImportCheck.MAPPING_MISSING_KEY, root, null, "tables");
            return null;
        }
        List<Part> parts = new ArrayList<>();
        for (Node item : nodes.items(top.get("tables"))) {
            part(item).ifPresent(parts::add);
        }
        if (parts.isEmpty() && !nodes.refused()) {
            nodes.syntax(root, "there is nothing under tables");
        }
        if (namespace.isEmpty() && parts.stream().anyMatch(each -> !each.ids().isEmpty())) {
            // ids that are made of names would else be those of other people of another source
            nodes.refuse(ImportCheck.MAPPING_MISSING_KEY, root, null, "namespace");
        }
        return new Mapping(
                file, namespace, changed.equals("replace"), new SheetKeys(nodes).sheets(top.get("sheets")), parts);
    }

    private Optional<Part> part(Node node) {
        Map<String, Node> keys = nodes.keys(node, PART_KEYS);
        for (String needed : List.of("file", "table")) {
            if (!keys.containsKey(needed)) {
                nodes.refuse(ImportCheck.MAPPING_MISSING_KEY, node, null, needed);
                return Optional.empty();
            }
        }
        Node tableNode = keys.get("table");
        Table table = Table.named(nodes.scalar(tableNode)).orElse(null);
        if (table == null) {
            nodes.refuse(
                    ImportCheck.MAPPING_UNKNOWN_TABLE, tableNode, nodes.scalar(tableNode), List.of(Table.values()));
            return Optional.empty();
        }
        return Optional.of(part(node, table, keys));
    }

    private Part part(Node node, Table table, Map<String, Node> keys) {
        Map<String, String> columns = nodes.scalars(byColumn(keys.get("columns"), table));
        Map<String, String> constants = nodes.scalars(byColumn(keys.get("constants"), table));
        Map<String, List<String>> ids = new LinkedHashMap<>();
        byColumn(keys.get("ids"), table).forEach((column, of) -> ids.put(column, ofId(column, of, table)));
        Map<String, String> names = nodes.scalars(byColumn(keys.get("names"), table));
        names.keySet().forEach(column -> mustHoldId(column, keys.get("names"), table));
        Map<String, Map<String, String>> values = nodes.replacements(byColumn(keys.get("values"), table));
        Map<String, Set<String>> skip = new LinkedHashMap<>();
        byColumn(keys.get("skip"), table)
                .forEach((column, list) -> skip.put(
                        column,
                        nodes.strings(list).stream().map(PlainText::folded).collect(Collectors.toSet())));
        Set<String> drop = keys.containsKey("drop") ? nodes.strings(keys.get("drop")) : Set.of();
        refuseUnwanted(columns, table, keys.get("columns"));
        refuseTwice(keys);
        for (String column : drop) {
            if (columns.containsValue(column)) {
                nodes.refuse(ImportCheck.MAPPING_COLUMN_TWICE, keys.get("drop"), column);
            }
        }
        return new Part(
                nodes.scalar(keys.get("file")),
                MappingNodes.line(node),
                table,
                columns,
                ids,
                names,
                constants,
                nodes.scalars(byColumn(keys.get("defaults"), table)),
                values,
                skip,
                drop,
                sourceKey(keys.get("sourceKey"), table));
    }

    private SourceKey sourceKey(@Nullable Node node, Table table) {
        if (node == null) {
            return SourceKey.NONE;
        }
        if (table != Table.TIES) {
            nodes.syntax(node, "only ties have a sourceKey");
            return SourceKey.NONE;
        }
        return new SourceKeys(nodes).read(node);
    }

    private List<String> ofId(String column, Node of, Table table) {
        mustHoldId(column, of, table);
        List<String> headings = nodes.oneOrMore(of);
        for (String heading : headings) {
            if (UnwantedColumns.covers(heading)) {
                nodes.refuse(ImportCheck.MAPPING_UNWANTED_COLUMN, of, heading, table.columnOf(column));
            }
        }
        if (headings.isEmpty()) {
            nodes.syntax(of, "an id is made of one column of the file, or of several");
        }
        return headings;
    }

    private void mustHoldId(String column, @Nullable Node node, Table table) {
        if (table.column(column).map(Column::content).orElse(Content.ID) != Content.ID) {
            nodes.syntax(node, "the column " + column + " holds no id");
        }
    }

    /** A column has one source of values. */
    private void refuseTwice(Map<String, Node> keys) {
        Set<String> given = new LinkedHashSet<>();
        for (String key : List.of("columns", "ids", "names", "constants")) {
            Node node = keys.get(key);
            for (String column :
                    node == null ? Set.<String>of() : nodes.keys(node, null).keySet()) {
                if (!given.add(column)) {
                    nodes.refuse(ImportCheck.MAPPING_COLUMN_TWICE, keys.get(key), column);
                }
            }
        }
    }

    /** What the model has no place for does not come in under another name either. */
    private void refuseUnwanted(Map<String, String> columns, Table table, @Nullable Node node) {
        columns.forEach((column, heading) -> {
            boolean placeOfCluster = table == Table.CLUSTERS && (column.equals("lat") || column.equals("lon"));
            if (!placeOfCluster && UnwantedColumns.covers(heading)) {
                nodes.refuse(ImportCheck.MAPPING_UNWANTED_COLUMN, node, heading, table.columnOf(column));
            }
        });
    }

    private Map<String, Node> byColumn(@Nullable Node node, Table table) {
        if (node == null) {
            return Map.of();
        }
        Map<String, Node> keys = nodes.keys(node, null);
        keys.forEach((column, value) -> {
            if (table.column(column).isEmpty()) {
                nodes.refuse(ImportCheck.MAPPING_UNKNOWN_COLUMN, value, column, table, table.columns());
            }
        });
        return keys;
    }
}
