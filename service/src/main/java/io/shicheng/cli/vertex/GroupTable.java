package io.shicheng.cli.vertex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** A table {@code vertex,group} with a heading: which group each vertex is of. */
public final class GroupTable {
    private static final int COLUMNS = 2;

    private GroupTable() {}

    /**
     * Reads all rows that name a group.
     *
     * @param row takes the id of a vertex and its group
     * @throws VertexRefusedException if it is no such table
     */
    public static void read(Path file, BiConsumer<String, String> row) throws IOException {
        SideTable.read(
                file,
                COLUMNS,
                fields -> {
                    if (!fields.get(1).isBlank()) {
                        row.accept(fields.get(0), fields.get(1).strip());
                    }
                },
                found -> VertexRefusedException.groups(file.toString(), found));
    }
}
