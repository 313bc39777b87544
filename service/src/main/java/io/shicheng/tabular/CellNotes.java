package io.shicheng.tabular;

import java.util.Map;

/**
 * What is to be said of the cells of a row beyond their values, by column, from 0.
 *
 * @param flaws cells that do not hold the value that they seem to
 * @param shown numbers that the sheet shows in another form than they are stored in, such as {@code 007} for 7
 */
public record CellNotes(Map<Integer, CellFlaw> flaws, Map<Integer, String> shown) {
    /** Nothing. */
    public static final CellNotes NONE = new CellNotes(Map.of(), Map.of());

    public CellNotes {
        flaws = Map.copyOf(flaws);
        shown = Map.copyOf(shown);
    }
}
