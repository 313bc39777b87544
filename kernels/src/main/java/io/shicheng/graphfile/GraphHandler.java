package io.shicheng.graphfile;

import java.util.Set;

/**
 * Takes what a graph file holds, in the order of the file. An edge may come before the vertices it joins, and may
 * name a vertex that the file never declares: whether that is an error is the handler's to say. Whatever a handler
 * throws ends the reading and reaches the caller as it is.
 */
public interface GraphHandler {
    /**
     * Comes before anything else.
     *
     * @param directed whether edges have a direction where they do not say so themselves
     */
    default void begin(GraphFormat format, boolean directed) {}

    /**
     * The encoding that was found, such as {@code GB18030}, where it is by the bytes that it is told; comes after
     * {@link #begin}.
     */
    default void encoding(String name) {}

    /** The bytes mean something in GB18030 and in another encoding; the one that was taken. */
    default void doubtfulEncoding(String taken) {}

    /**
     * The attributes that the file declares, by the names under which rows have them, and those that its format always
     * has: a row without them has none, or the weight 1. Comes before the first row, which may have others, too:
     * GraphML and GEXF alone declare any, and their tags have some of their own.
     */
    default void attributes(Set<String> ofVertices, Set<String> ofEdges) {}

    /**
     * A part of the file that is no network and is left out.
     *
     * @param heading such as {@code *Partition}
     * @param line where it begins, from 1
     */
    default void leftOut(String heading, long line) {}

    /** The vertex or edge in this line has a further value of an attribute, and the last counts. */
    default void severalValues(String attribute, long line) {}

    /** A declared vertex; an edge list declares none. */
    void vertex(VertexRow vertex);

    void edge(EdgeRow edge);
}
