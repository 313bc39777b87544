package io.shicheng.importer.source;

/** Takes the rows of all files, in their order. */
@FunctionalInterface
public interface RowSink {
    void row(RawRow row);
}
