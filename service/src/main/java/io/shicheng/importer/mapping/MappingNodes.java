package io.shicheng.importer.mapping;

import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.text.PlainText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Takes maps, lists and values out of a mapping's nodes; what is none of them becomes a notice with its line. */
final class MappingNodes {
    private final String file;
    private final NoticeLog log;
    private boolean refused;

    MappingNodes(String file, NoticeLog log) {
        this.file = file;
        this.log = log;
    }

    /** Whether something was refused. */
    boolean refused() {
        return refused;
    }

    /** The entries of a map; with the keys that are allowed, or null for any. */
    Map<String, Node> keys(@Nullable Node node, @Nullable Set<String> allowed) {
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

    Map<String, String> scalars(Map<String, Node> nodes) {
        Map<String, String> scalars = new LinkedHashMap<>();
        nodes.forEach((key, node) -> scalars.put(key, scalar(node)));
        return scalars;
    }

    /** Replacements of values, which are compared without what nobody sees in them. */
    Map<String, Map<String, String>> replacements(Map<String, Node> byColumn) {
        Map<String, Map<String, String>> replacements = new LinkedHashMap<>();
        byColumn.forEach((column, map) -> {
            Map<String, String> folded = new LinkedHashMap<>();
            scalars(keys(map, null)).forEach((from, to) -> folded.putIfAbsent(PlainText.folded(from), to));
            replacements.put(column, folded);
        });
        return replacements;
    }

    Set<String> strings(@Nullable Node node) {
        Set<String> strings = new LinkedHashSet<>();
        for (Node item : items(node)) {
            String string = scalar(item);
            if (!strings.add(string)) {
                refuse(ImportCheck.MAPPING_COLUMN_TWICE, item, string);
            }
        }
        return strings;
    }

    List<Node> items(@Nullable Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        syntax(node, "a list is needed");
        return List.of();
    }

    /** The items of a list, or a value that stands for a list of one. */
    List<String> oneOrMore(Node node) {
        return node instanceof ScalarNode ? List.of(scalar(node)) : List.copyOf(strings(node));
    }

    /** A value as it is written: {@code no}, {@code 1} and {@code 1e3} are texts here; null is empty. */
    String scalar(@Nullable Node node) {
        if (node instanceof ScalarNode scalar) {
            boolean isNull = scalar.getTag().equals(org.yaml.snakeyaml.nodes.Tag.NULL);
            return isNull ? "" : scalar.getValue().strip();
        }
        syntax(node, "a single value is needed");
        return "";
    }

    void syntax(@Nullable Node node, String problem) {
        refused = true;
        log.add(ImportCheck.MAPPING_SYNTAX, SourceLocation.row(file, line(node)), problem);
    }

    void refuse(Check check, @Nullable Node node, @Nullable String value, Object... details) {
        refused = true;
        log.add(check, new SourceLocation(file, line(node), null, value), details);
    }

    static int line(@Nullable Node node) {
        return node == null || node.getStartMark() == null
                ? 0
                : node.getStartMark().getLine() + 1;
    }
}
