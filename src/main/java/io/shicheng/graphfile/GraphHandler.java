package io.shicheng.graphfile;

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

    /** A declared vertex; an edge list declares none. */
    void vertex(VertexRow vertex);

    void edge(EdgeRow edge);
}
