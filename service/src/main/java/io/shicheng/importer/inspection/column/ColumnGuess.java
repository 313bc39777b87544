package io.shicheng.importer.inspection.column;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column is taken for.
 *
 * @param column its letters, as a spreadsheet program has them
 * @param heading as the sheet has it, that of a group in front
 * @param role what it holds
 * @param confidence from 0 to 1
 * @param reasons why it is taken for that, in the language that was asked for
 * @param dropped why it is left out, or null if it is not
 * @param examples the first values that differ
 * @param filled how many of the rows have a value
 * @param alternatives what else it may hold, the likeliest first
 */
public record ColumnGuess(
        String column,
        String heading,
        ColumnRole role,
        double confidence,
        List<String> reasons,
        @Nullable String dropped,
        List<String> examples,
        int filled,
        List<ColumnRole> alternatives) {}
