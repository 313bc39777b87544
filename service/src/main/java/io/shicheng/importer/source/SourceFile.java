package io.shicheng.importer.source;

import io.shicheng.importer.mapping.Mapping.Part;
import java.nio.file.Path;
import java.util.List;

/**
 * A file to be read.
 *
 * @param parts what the mapping says of it; empty if it is read by its own headings
 */
record SourceFile(Path path, Format format, List<Part> parts) {
    enum Format {
        TABLES,
        GRAPH
    }

    String name() {
        return nameOf(path);
    }

    static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** The name without its ending. */
    static String stemOf(Path path) {
        String name = nameOf(path);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
