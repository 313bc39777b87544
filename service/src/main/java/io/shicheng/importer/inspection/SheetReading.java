package io.shicheng.importer.inspection;

import io.shicheng.importer.inspection.column.ColumnGuess;
import io.shicheng.importer.inspection.column.ColumnGuesser;
import io.shicheng.importer.inspection.column.ColumnRole;
import io.shicheng.importer.inspection.column.HeadingWords;
import io.shicheng.importer.inspection.column.Spelling;
import io.shicheng.importer.inspection.column.Spellings;
import io.shicheng.message.Message;
import io.shicheng.schema.Headings;
import io.shicheng.schema.Table;
import io.shicheng.schema.UnwantedColumns;
import io.shicheng.schema.term.Terms;
import io.shicheng.tabular.CellRange;
import io.shicheng.tabular.shape.HeadingLines;
import io.shicheng.tabular.shape.HeadingSearch;
import io.shicheng.tabular.shape.MergedCells;
import io.shicheng.tabular.shape.RowKind;
import io.shicheng.tabular.shape.RowShapes;
import io.shicheng.tabular.shape.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of a sheet as it stands what is to be told of it. */
final class SheetReading {
    private static final int PREVIEW = 8;
    private static final int TEXT_LENGTH = 60;
    private static final String TEXTS = "io.shicheng.importer.inspection.column.texts";

    private final RawSheet sheet;
    private final @Nullable Table named;
    private final Terms terms;
    private final LocalDate today;
    private final Locale language;
    private final List<SetAside> aside = new ArrayList<>();
    private final List<SheetRow> data = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();

    /** @param named the table that sheet or file are called after, or null */
    SheetReading(RawSheet sheet, @Nullable Table named, Terms terms, LocalDate today, Locale language) {
        this.sheet = sheet;
        this.named = named;
        this.terms = terms;
        this.today = today;
        this.language = language;
    }

    SheetInspection read(SheetChoice choice) {
        List<Long> given = choice.headings();
        List<SheetRow> rows = sheet.rows();
        List<Long> numbers = given.isEmpty() ? HeadingSearch.find(rows, HeadingWords::known) : given;
        List<SheetRow> above = rows.stream()
                .filter(row -> !numbers.isEmpty() && row.number() < numbers.getFirst())
                .toList();
        List<SheetRow> lines =
                rows.stream().filter(row -> numbers.contains(row.number())).toList();
        List<SheetRow> below = rows.stream()
                .filter(row -> numbers.isEmpty() || row.number() > numbers.getLast())
                .toList();
        HeadingLines headings = HeadingLines.of(lines, new MergedCells(sheet.merged()), width(below));
        sort(below, headings);
        List<String> texts = new ArrayList<>(headings.texts());
        boolean sectioned = sections.stream().anyMatch(text -> !text.isEmpty());
        if (sectioned) {
            texts.add(HeadingLines.SECTION);
        }
        Map<String, ColumnRole> said = new HashMap<>(choice.roles());
        said.putAll(unwanted(above, texts.size()));
        List<ColumnGuess> columns =
                ColumnGuesser.guess(texts, values(texts.size(), sectioned), said, terms, today, language);
        Identity identity = Identity.of(columns, choice.identity(), data, sections);
        long bodyMerges = sheet.merged().stream()
                .filter(range -> !numbers.isEmpty() && range.lastRow() > numbers.getLast())
                .count();
        return new SheetInspection(
                sheet.name(),
                sheet.hidden(),
                said.isEmpty() ? table(numbers, texts) : null,
                title(above),
                numbers,
                data.size() + sheet.unseen(),
                (int) bodyMerges,
                fillDown(columns),
                sectioned,
                rows.stream().limit(PREVIEW).toList(),
                columns,
                List.copyOf(aside),
                spellings(columns, texts.size(), sectioned),
                identity.columns(),
                identity.notApart(),
                Fills.of(columns, title(above)));
    }

    /** Whoever sets the headings lower hides none that a file may not have. */
    private static Map<String, ColumnRole> unwanted(List<SheetRow> above, int width) {
        Map<String, ColumnRole> unwanted = new HashMap<>();
        for (SheetRow row : above) {
            for (int column = 0; column < width && row.filled().length > 1; column++) {
                if (UnwantedColumns.covers(row.text(column))) {
                    unwanted.put(CellRange.letters(column), ColumnRole.UNWANTED);
                }
            }
        }
        return unwanted;
    }

    /** Text that stands alone in its row says nothing of how wide the table is. */
    private static int width(List<SheetRow> rows) {
        return rows.stream()
                .map(SheetRow::filled)
                .filter(filled -> filled.length > 1)
                .mapToInt(filled -> filled[filled.length - 1] + 1)
                .max()
                .orElse(0);
    }

    private void sort(List<SheetRow> rows, HeadingLines headings) {
        RowShapes shapes = new RowShapes(headings);
        MergedCells merged = new MergedCells(sheet.merged());
        String section = "";
        boolean first = true;
        for (SheetRow row : rows) {
            RowKind kind = shapes.of(row, merged.across(row), first);
            SheetRow filled = merged.filled(row);
            first = false;
            if (kind == RowKind.SECTION) {
                section = RowShapes.sectionName(row);
            }
            if (kind == RowKind.DATA) {
                data.add(filled);
                sections.add(section);
            } else {
                String key = "aside." + kind.code();
                String why = Message.of(TEXTS, key).in(language);
                aside.add(new SetAside(row.number(), kind, why, shortened(row.text(row.filled()[0]))));
            }
        }
    }

    private List<List<String>> values(int width, boolean sectioned) {
        List<List<String>> values = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int column = i;
            List<String> all = sectioned && column == width - 1
                    ? sections
                    : data.stream().map(row -> row.text(column)).toList();
            values.add(all.stream().filter(text -> !text.isEmpty()).toList());
        }
        return values;
    }

    /** A department in front of the names, said once for all of its people: as a text has what was merged. */
    private List<String> fillDown(List<ColumnGuess> columns) {
        List<String> down = new ArrayList<>();
        for (int i = 0; i < columns.size() && columns.get(i).role() != ColumnRole.NAME; i++) {
            ColumnGuess column = columns.get(i);
            if (column.role() == ColumnRole.DEPARTMENT
                    && column.filled() < data.size()
                    && !data.getFirst().text(i).isEmpty()) {
                down.add(column.heading());
            }
        }
        return down;
    }

    private List<Spelling> spellings(List<ColumnGuess> columns, int width, boolean sectioned) {
        List<List<String>> values = values(width, sectioned);
        List<Spelling> spellings = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            switch (columns.get(i).role()) {
                case STUDIO, GROUP, PLATFORM, WORK, PLACE ->
                    spellings.addAll(Spellings.of(columns.get(i).heading(), values.get(i)));
                default -> {}
            }
        }
        return spellings;
    }

    /** The table that has all headings that it needs; others can be dropped. */
    private @Nullable String table(List<Long> numbers, List<String> headings) {
        Table table = named;
        if (table == null || numbers.size() != 1) {
            return null;
        }
        boolean whole = table.columns().stream()
                .filter(column -> column.required())
                .allMatch(column -> headings.stream()
                        .map(heading -> Headings.columnOf(table, heading))
                        .flatMap(Optional::stream)
                        .anyMatch(column::equals));
        return whole ? table.code() : null;
    }

    private static String title(List<SheetRow> above) {
        return shortened(String.join(
                " ",
                above.stream()
                        .filter(row -> row.filled().length > 0)
                        .map(row -> row.text(row.filled()[0]))
                        .toList()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= TEXT_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TEXT_LENGTH)) + "…";
    }
}
