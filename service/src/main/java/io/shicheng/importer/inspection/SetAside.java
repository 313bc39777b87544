package io.shicheng.importer.inspection;

import io.shicheng.tabular.shape.RowKind;

/**
 * A row that is none of the table's.
 *
 * @param row from 1
 * @param why in the language that was asked for
 * @param text the beginning of what it says
 */
public record SetAside(long row, RowKind kind, String why, String text) {}
