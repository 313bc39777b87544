package io.shicheng.importer.inspection.proposal;

import io.shicheng.importer.inspection.FileInspection;
import io.shicheng.importer.inspection.SheetInspection;
import io.shicheng.importer.inspection.column.ColumnGuess;
import io.shicheng.importer.mapping.Mapping;
import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.mapping.Mapping.Sheet;
import io.shicheng.importer.mapping.SourceKey;
import io.shicheng.schema.Headings;
import io.shicheng.schema.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mapping that follows from what files were taken for.
 *
 * @param mapping to be imported with
 * @param yaml the same as a file says it, with the reason behind each column that is dropped
 * @param left sheets of which nothing is imported
 */
public record Proposal(Mapping mapping, String yaml, List<String> left) {
    private static final int SIGNATURE = 6;

    /**
     * What is known besides the files.
     *
     * @param source the namespace, or null for one that is made of the headings, so that a corrected file has the same
     * @param citation where the files were published, or null: ties then count as stated by their ends
     * @param left sheets that are not wanted, as {@link #label} has them
     */
    public record Known(@Nullable String source, @Nullable String citation, Set<String> left) {
        /** Where all sheets are wanted. */
        public static Known of(@Nullable String source, @Nullable String citation) {
            return new Known(source, citation, Set.of());
        }
    }

    /** The namespace of the ids. */
    public String source() {
        return mapping.namespace();
    }

    /** Whether nothing can be imported. */
    public boolean isEmpty() {
        return mapping.parts().isEmpty();
    }

    /** As a mapping has the sheet. */
    public static String label(FileInspection file, SheetInspection sheet) {
        return sheet.name().isEmpty() ? file.file() : file.file() + "#" + sheet.name();
    }

    public static Proposal of(List<FileInspection> files, Known known) {
        List<Sheet> sheets = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        List<String> left = new ArrayList<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        StringBuilder headings = new StringBuilder();
        for (FileInspection file : files) {
            for (SheetInspection sheet : file.sheets()) {
                String label = label(file, sheet);
                if (known.left().contains(label)) {
                    left.add(label);
                } else if (sheet.table() != null) {
                    parts.add(standard(label, sheet, Table.named(sheet.table()).orElseThrow()));
                } else if (sheet.hidden() || sheet.fills().isEmpty()) {
                    left.add(label);
                } else {
                    SheetTables tables = new SheetTables(label, sheet, known.citation());
                    parts.addAll(tables.parts());
                    sheets.add(tables.sheet());
                    reasons.putAll(tables.reasons());
                    sheet.columns()
                            .forEach(column -> headings.append(column.heading()).append('\n'));
                }
            }
        }
        String namespace = known.source() != null ? known.source() : sheets.isEmpty() ? "" : signature(headings);
        Mapping mapping = new Mapping("", namespace, true, List.copyOf(sheets), List.copyOf(parts));
        return new Proposal(mapping, MappingText.of(mapping, reasons), List.copyOf(left));
    }

    /** A table that has the model's own headings. */
    private static Part standard(String label, SheetInspection sheet, Table table) {
        Map<String, String> columns = new LinkedHashMap<>();
        sheet.columns()
                .forEach(column -> Headings.columnOf(table, column.heading())
                        .ifPresent(each -> columns.put(each.name(), column.heading())));
        Set<String> drop = new LinkedHashSet<>();
        sheet.columns().stream()
                .map(ColumnGuess::heading)
                .filter(heading -> !columns.containsValue(heading))
                .forEach(drop::add);
        return new Part(
                label,
                0,
                table,
                columns,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                drop,
                SourceKey.NONE);
    }

    /** Not the file's name, which may be that of a person. */
    private static String signature(StringBuilder headings) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(headings.toString().getBytes(StandardCharsets.UTF_8));
            return "source-" + HexFormat.of().formatHex(hash).substring(0, SIGNATURE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
