package io.shicheng.importer.mapping;

import io.shicheng.schema.Table;
import io.shicheng.tabular.shape.RowKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a mapping file says.
 *
 * @param file its name, without folders
 * @param namespace keeps ids of different sources apart; empty if there is only one
 * @param replacing whether what the files say takes the place of what is stored under the same id
 * @param sheets how files and sheets are laid out, where it is not headings in the first line and rows below them
 */
public record Mapping(String file, String namespace, boolean replacing, List<Sheet> sheets, List<Part> parts) {
    /** The layout of a part's sheet, where the mapping says something of it. */
    public Optional<Sheet> sheetOf(Part part) {
        return sheets.stream().filter(sheet -> sheet.file().equals(part.file())).findFirst();
    }

    /**
     * How a file or sheet is laid out that fills one table or several.
     *
     * @param file name of the file, for a workbook with {@code #sheet}
     * @param line of the mapping on which it begins
     * @param heading the rows in which the headings stand; empty for the first that holds something
     * @param fillMerged whether merged cells give their value to each row that they cover
     * @param fillDown columns whose value is that of all rows below it, up to the next
     * @param setAside kinds of rows that are none of the tables'
     * @param spellings replacements of a column's values, by heading
     * @param drop columns that none of the tables wants
     */
    public record Sheet(
            String file,
            int line,
            List<Long> heading,
            boolean fillMerged,
            Set<String> fillDown,
            Set<RowKind> setAside,
            Map<String, Map<String, String>> spellings,
            Set<String> drop) {}

    /**
     * How one file, sheet or half of a graph becomes a table. All keys are names of the table's columns but for
     * {@code drop}.
     *
     * @param file name of the file, for a workbook with {@code #sheet}, for a graph with {@code #nodes} or
     *     {@code #edges}
     * @param line of the mapping on which the part begins
     * @param columns the file's column for each column of the table
     * @param ids the file's columns of which an id is made, for a column of the table that holds one
     * @param names the file's column with the name of a person of the same mapping, whose id is meant
     * @param constants a value for every row
     * @param defaults a value where the row has none, or one that was set aside
     * @param values replacements of a column's values; an empty replacement means no value
     * @param skip values of a column whose rows are left out
     * @param drop columns of the file that are not wanted
     * @param sourceKey what of a source stands for the work that it names
     */
    public record Part(
            String file,
            int line,
            Table table,
            Map<String, String> columns,
            Map<String, List<String>> ids,
            Map<String, String> names,
            Map<String, String> constants,
            Map<String, String> defaults,
            Map<String, Map<String, String>> values,
            Map<String, Set<String>> skip,
            Set<String> drop,
            SourceKey sourceKey) {
        /** Whether the mapping says where a column's values come from, in whatever way. */
        public boolean gives(String column) {
            return columns.containsKey(column)
                    || ids.containsKey(column)
                    || names.containsKey(column)
                    || constants.containsKey(column)
                    || defaults.containsKey(column);
        }
    }
}
