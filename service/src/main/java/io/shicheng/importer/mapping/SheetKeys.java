package io.shicheng.importer.mapping;

import io.shicheng.importer.mapping.Mapping.Sheet;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.tabular.shape.RowKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what a mapping says of how files and sheets are laid out. */
final class SheetKeys {
    static final Set<String> KEYS =
            new LinkedHashSet<>(List.of("file", "heading", "merged", "fill_down", "set_aside", "spellings", "drop"));
    private static final String FILL = "fill";
    private static final Set<String> MERGED = Set.of(FILL, "empty");

    private final MappingNodes nodes;

    SheetKeys(MappingNodes nodes) {
        this.nodes = nodes;
    }

    List<Sheet> sheets(@Nullable Node list) {
        List<Sheet> sheets = new ArrayList<>();
        if (list != null) {
            nodes.items(list).forEach(item -> sheet(item).ifPresent(sheets::add));
        }
        return sheets;
    }

    private Optional<Sheet> sheet(Node node) {
        Map<String, Node> keys = nodes.keys(node, KEYS);
        if (!keys.containsKey("file")) {
            nodes.refuse(ImportCheck.MAPPING_MISSING_KEY, node, null, "file");
            return Optional.empty();
        }
        String merged = keys.containsKey("merged") ? nodes.scalar(keys.get("merged")) : "empty";
        if (!MERGED.contains(merged)) {
            nodes.syntax(keys.get("merged"), "merged is fill or empty");
        }
        Node spellings = keys.get("spellings");
        return Optional.of(new Sheet(
                nodes.scalar(keys.get("file")),
                MappingNodes.line(node),
                heading(keys.get("heading")),
                merged.equals(FILL),
                keys.containsKey("fill_down") ? nodes.strings(keys.get("fill_down")) : Set.of(),
                setAside(keys.get("set_aside")),
                spellings == null ? Map.of() : nodes.replacements(nodes.keys(spellings, null)),
                keys.containsKey("drop") ? nodes.strings(keys.get("drop")) : Set.of()));
    }

    private List<Long> heading(@Nullable Node node) {
        List<Long> rows = new ArrayList<>();
        for (String row : node == null ? List.<String>of() : nodes.oneOrMore(node)) {
            if (!row.matches("[1-9]\\d{0,6}") || !rows.isEmpty() && Long.parseLong(row) <= rows.getLast()) {
                nodes.syntax(node, "a heading is a row or a list of rows, from the top, such as 3 or [3, 4]");
                return List.of();
            }
            rows.add(Long.parseLong(row));
        }
        return rows;
    }

    private Set<RowKind> setAside(@Nullable Node node) {
        Set<RowKind> kinds = EnumSet.noneOf(RowKind.class);
        for (String word : node == null ? List.<String>of() : nodes.oneOrMore(node)) {
            Optional<RowKind> kind = Arrays.stream(RowKind.values())
                    .filter(each -> each != RowKind.DATA && each.code().equals(word))
                    .findFirst();
            if (kind.isEmpty()) {
                nodes.syntax(node, "what is set aside is units, heading, section, total or note");
            }
            kind.ifPresent(kinds::add);
        }
        return kinds;
    }
}
