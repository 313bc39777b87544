package io.shicheng.importer.inspection.proposal;

import io.shicheng.importer.mapping.Mapping;
import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.mapping.Mapping.Sheet;
import io.shicheng.tabular.shape.RowKind;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a mapping as YAML, as an import reads it; with the reason behind each column that is dropped. */
public final class MappingText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    /** Words that YAML takes for something else. */
    private static final Pattern MEANT = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

    private final Map<String, String> reasons;
    private final StringBuilder yaml = new StringBuilder();

    private MappingText(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    /** @param reasons why a column is dropped, by file and heading with a line break between them */
    static String of(Mapping mapping, Map<String, String> reasons) {
        MappingText text = new MappingText(reasons);
        text.line(0, "namespace: " + scalar(mapping.namespace()));
        text.line(0, "changed: " + (mapping.replacing() ? "replace" : "refuse"));
        if (!mapping.sheets().isEmpty()) {
            text.line(0, "sheets:");
            mapping.sheets().forEach(text::sheet);
        }
        text.line(0, "tables:");
        mapping.parts().forEach(text::part);
        return text.yaml.toString();
    }

    private void sheet(Sheet sheet) {
        line(1, "- file: " + scalar(sheet.file()));
        if (!sheet.heading().isEmpty()) {
            line(2, "heading: " + sheet.heading());
        }
        line(2, "merged: " + (sheet.fillMerged() ? "fill" : "empty"));
        if (!sheet.fillDown().isEmpty()) {
            line(2, "fill_down: " + list(sheet.fillDown()));
        }
        if (!sheet.setAside().isEmpty()) {
            line(2, "set_aside: " + sheet.setAside().stream().map(RowKind::code).toList());
        }
        if (!sheet.spellings().isEmpty()) {
            line(2, "spellings:");
            sheet.spellings().forEach((heading, map) -> line(3, scalar(heading) + ": " + flow(map)));
        }
        if (!sheet.drop().isEmpty()) {
            line(2, "drop:");
            for (String heading : sheet.drop()) {
                String reason = reasons.get(sheet.file() + "\n" + heading);
                line(3, "- " + scalar(heading) + (reason == null ? "" : "  # " + reason));
            }
        }
    }

    private void part(Part part) {
        line(1, "- file: " + scalar(part.file()));
        line(2, "table: " + part.table().code());
        map("columns", part.columns());
        if (!part.ids().isEmpty()) {
            line(
                    2,
                    "ids: "
                            + part.ids().entrySet().stream()
                                    .map(each -> scalar(each.getKey()) + ": " + list(each.getValue()))
                                    .collect(Collectors.joining(", ", "{", "}")));
        }
        map("names", part.names());
        map("constants", part.constants());
        map("defaults", part.defaults());
        if (!part.drop().isEmpty()) {
            line(2, "drop: " + list(part.drop()));
        }
    }

    private void map(String key, Map<String, String> map) {
        if (!map.isEmpty()) {
            line(2, key + ": " + flow(map));
        }
    }

    private static String flow(Map<String, String> map) {
        return map.entrySet().stream()
                .map(each -> scalar(each.getKey()) + ": " + scalar(each.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String list(Collection<String> values) {
        return values.stream().map(MappingText::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    private void line(int depth, String text) {
        yaml.append("  ".repeat(Math.max(0, depth))).append(text).append('\n');
    }

    /** What is no simple word stands in quotation marks. */
    static String scalar(String text) {
        if (PLAIN.matcher(text).matches() && !MEANT.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
