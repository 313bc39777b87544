package io.shicheng.importer.source;

import io.shicheng.schema.Table;

/** Takes the rows of all files, in their order. */
@FunctionalInterface
public interface RowSink {
    void row(RawRow row);

    /** A row of this table that is refused before its values are read; a notice says why. */
    default void refused(Table table) {}
}
