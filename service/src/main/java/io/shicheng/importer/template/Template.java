package io.shicheng.importer.template;

import io.shicheng.schema.Column;
import io.shicheng.schema.Column.Content;
import io.shicheng.schema.Table;
import io.shicheng.schema.term.Terms;
import io.shicheng.tabular.CellRange;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks to be filled in: a sheet a table with its headings, where a cell that takes a word of a closed list offers
 * the list. The lists stand on a hidden sheet, which an import passes over.
 */
public final class Template {
    private static final String LISTS = "lists";
    private static final int WIDTH = 18;

    private final boolean chinese;
    private final Terms terms;
    /** What the hidden sheet has in its columns, by list. */
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private Template(Locale language, Terms terms) {
        this.chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.terms = terms;
    }

    /** Writes a workbook with the headings and words of a language. The stream is flushed, not closed. */
    public static void write(OutputStream out, List<Table> tables, Locale language, Terms terms) throws IOException {
        Template template = new Template(language, terms);
        List<Sheet> sheets = new ArrayList<>();
        for (Table table : tables) {
            sheets.add(template.sheet(table));
        }
        if (!template.lists.isEmpty()) {
            sheets.add(template.listSheet());
        }
        TableWriter.xlsx(out, sheets);
    }

    /** What a table, and so its sheet, is called in a language. */
    public static String nameOf(Table table, Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? table.chinese() : table.code();
    }

    private Sheet sheet(Table table) {
        List<Sheet.Column> columns =
                table.columns().stream().map(column -> column(table, column)).toList();
        String name = chinese ? table.chinese() : table.code();
        return new Sheet(name, null, null, columns, List.of(), Sheet.Use.FORM);
    }

    private Sheet.Column column(Table table, Column column) {
        String heading = chinese ? column.chinese() : column.name();
        String list = listOf(table, column);
        return list == null ? Sheet.Column.text(heading, WIDTH) : Sheet.Column.listed(heading, WIDTH, rangeOf(list));
    }

    /** The closed list whose words a column holds; null if it holds none. */
    private static @Nullable String listOf(Table table, Column column) {
        if (column.content() == Content.TERM) {
            return column.name();
        }
        if (column.content() != Content.WORD) {
            return null;
        }
        return !column.name().equals("kind") ? column.name() : table == Table.TIES ? "tie" : "organisation";
    }

    private String rangeOf(String list) {
        List<String> words = lists.computeIfAbsent(list, this::words);
        String letters = CellRange.letters(List.copyOf(lists.keySet()).indexOf(list));
        return "'" + LISTS + "'!$" + letters + "$2:$" + letters + "$" + (words.size() + 1);
    }

    private List<String> words(String list) {
        List<String> words = new ArrayList<>();
        terms.list(list)
                .inChinese()
                .forEach((term, inChinese) ->
                        words.add(chinese && !inChinese.isEmpty() ? inChinese : term.replace('_', ' ')));
        return words;
    }

    private Sheet listSheet() {
        int rows = lists.values().stream().mapToInt(List::size).max().orElse(0);
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (List<String> words : lists.values()) {
                row.add(i < words.size() ? words.get(i) : null);
            }
            cells.add(row);
        }
        List<Sheet.Column> columns = lists.keySet().stream()
                .map(list -> Sheet.Column.text(list, WIDTH))
                .toList();
        return new Sheet(LISTS, null, null, columns, cells, Sheet.Use.HIDDEN);
    }
}
