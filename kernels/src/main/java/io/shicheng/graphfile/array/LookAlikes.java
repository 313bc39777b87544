package io.shicheng.graphfile.array;

import io.shicheng.text.PlainText;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ids that are kept apart and that nobody can tell apart: they differ in blanks, joiners, widths or accents alone. */
public final class LookAlikes {
    private LookAlikes() {}

    /** The characters that two ids differ in, of the first that has a double; null if none has. */
    public static @Nullable String among(VertexIds ids) {
        Set<String> plain = new HashSet<>();
        for (int vertex = 0; vertex < ids.size(); vertex++) {
            if (ids.beyondAscii(vertex)) {
                String id = ids.id(vertex);
                String folded = PlainText.folded(id);
                if (!folded.equals(id) && (!plain.add(folded) || ids.has(folded))) {
                    return PlainText.strange(id);
                }
            }
        }
        return null;
    }
}
