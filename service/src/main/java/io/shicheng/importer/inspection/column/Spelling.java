package io.shicheng.importer.inspection.column;

import java.util.List;

/**
 * Values of a column that are spelt alike, so that they may mean one thing.
 *
 * @param heading the column's
 * @param values the most frequent first
 * @param alike whether they differ in nothing but width, blanks, case and the form of characters
 */
public record Spelling(String heading, List<Spelt> values, boolean alike) {
    /** A value, and how many rows have it. */
    public record Spelt(String value, int rows) {}
}
