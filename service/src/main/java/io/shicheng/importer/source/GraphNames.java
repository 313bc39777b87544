package io.shicheng.importer.source;

import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.schema.Column;
import io.shicheng.schema.Column.Content;
import io.shicheng.schema.notice.SourceLocation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what the names of a mapping mean in a graph file that has an attribute called like an id or an end.
 * {@code @source} is what the tag itself says, {@code attribute:source} the attribute. The bare {@code source} or
 * {@code target} is the end where a column holds an id, and the attribute in any other column; the bare {@code id} is
 * the vertex's id where a column holds an id, and else ambiguous. Where there is no such attribute, the bare name is
 * the tag's.
 */
final class GraphNames {
    /** The direction of an edge, which may be asked for and needs not be mapped. */
    static final String DIRECTED = "@directed";

    private static final String OWN = "@";
    private static final String ATTRIBUTE = "attribute:";
    private static final String ID = "id";

    private final String label;
    private final Part part;
    private final Set<String> declared;
    private final NoticeLog log;
    private boolean good = true;

    /** @param declared columns of the attributes that the file declares for this half of the graph */
    GraphNames(String label, Part part, Set<String> declared, NoticeLog log) {
        this.label = label;
        this.part = part;
        this.declared = declared;
        this.log = log;
    }

    /** The part with each name replaced by the one column that it means; empty if a name is ambiguous. */
    Optional<Part> resolved() {
        Map<String, String> columns = new LinkedHashMap<>();
        part.columns().forEach((name, heading) -> columns.put(name, meant(name, heading)));
        Set<String> drop = new LinkedHashSet<>();
        part.drop().forEach(heading -> drop(heading, columns, drop));
        Part resolved = new Part(
                part.file(),
                part.line(),
                part.table(),
                columns,
                part.ids(),
                part.names(),
                part.constants(),
                part.defaults(),
                part.values(),
                part.skip(),
                drop,
                part.sourceKey());
        return good ? Optional.of(resolved) : Optional.empty();
    }

    private String meant(String name, String heading) {
        if (heading.equals(DIRECTED) || declared.contains(heading)) {
            return heading;
        }
        if (heading.startsWith(OWN)) {
            return heading.substring(OWN.length());
        }
        boolean holdsId = part.table().column(name).map(Column::content).orElse(Content.ID) == Content.ID;
        if (holdsId || !declared.contains(ATTRIBUTE + heading)) {
            return heading;
        }
        if (heading.equals(ID)) {
            log.add(ImportCheck.AMBIGUOUS_GRAPH_COLUMN, new SourceLocation(label, 0, heading, null), name);
            good = false;
        }
        return ATTRIBUTE + heading;
    }

    /** What is dropped under a name: all that bears it and is not mapped. */
    private void drop(String heading, Map<String, String> columns, Set<String> drop) {
        String plain =
                heading.startsWith(OWN) && !declared.contains(heading) ? heading.substring(OWN.length()) : heading;
        if (!columns.containsValue(plain)) {
            drop.add(plain);
        }
        if (plain.equals(heading)
                && declared.contains(ATTRIBUTE + heading)
                && !columns.containsValue(ATTRIBUTE + heading)) {
            drop.add(ATTRIBUTE + heading);
        }
    }
}
