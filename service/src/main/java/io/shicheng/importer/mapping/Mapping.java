package io.shicheng.importer.mapping;

import io.shicheng.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a mapping file says.
 *
 * @param file its name, without folders
 * @param namespace keeps ids of different sources apart; empty if there is only one
 */
public record Mapping(String file, String namespace, List<Part> parts) {
    /**
     * How one file, sheet or half of a graph becomes a table. All keys are names of the table's columns but for
     * {@code drop}.
     *
     * @param file name of the file, for a workbook with {@code #sheet}, for a graph with {@code #nodes} or
     *     {@code #edges}
     * @param line of the mapping on which the part begins
     * @param columns the file's column for each column of the table
     * @param constants a value for every row
     * @param defaults a value where the row has none, or one that was set aside
     * @param values replacements of a column's values; an empty replacement means no value
     * @param skip values of a column whose rows are left out
     * @param drop columns of the file that are not wanted
     */
    public record Part(
            String file,
            int line,
            Table table,
            Map<String, String> columns,
            Map<String, String> constants,
            Map<String, String> defaults,
            Map<String, Map<String, String>> values,
            Map<String, Set<String>> skip,
            Set<String> drop) {}
}
