package io.shicheng.store.neo4j.driver;

import io.shicheng.graph.tie.TieKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Loads the queries under {@code cypher/queries} by their file names; the only place that does. */
public final class CypherFiles {
    private static final Map<String, String> LOADED = new ConcurrentHashMap<>();
    private static final Map<String, String> FOR_ONE_KIND = new ConcurrentHashMap<>();

    private CypherFiles() {}

    /**
     * The text of a query.
     *
     * @param name of the file, without its ending
     * @throws IllegalArgumentException if there is no such file
     */
    public static String query(String name) {
        return LOADED.computeIfAbsent(name, CypherFiles::load);
    }

    /**
     * A query on ties, for one kind. The file takes the kind as a parameter; a name in its place lets the database use
     * the index of that kind.
     */
    public static String query(String name, TieKind kind) {
        return FOR_ONE_KIND.computeIfAbsent(
                name + ' ' + kind,
                _ -> query(name).replace("$($kind)", kind.name()).replace("$($target)", targetLabel(kind)));
    }

    /** The label under which the far ends of ties of this kind are found. */
    public static String targetLabel(TieKind kind) {
        return switch (kind) {
            case MASTER_OF, LEADS, WORKED_WITH, PARTNER_OF, NOMINATES -> "Person";
            case MEMBER_OF, FOUNDED, CONVENES, WORKS_THROUGH -> "Organisation";
            case CREDITED_ON -> "Work";
        };
    }

    private static String load(String name) {
        try (InputStream in = CypherFiles.class.getResourceAsStream("/cypher/queries/" + name + ".cypher")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no query " + name + " under cypher/queries.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The query " + name + " cannot be read.", e);
        }
    }
}
