package io.shicheng.store.neo4j.driver;

import java.util.Map;

/**
 * Writes new records into a database that this process runs, without a statement for each: it takes a third of the
 * time. They are committed in parts, so that no more than two of them are in memory; the last by {@link #commit}.
 */
public interface DirectWriting extends AutoCloseable {
    /**
     * Makes a node.
     *
     * @param properties without those that are null
     * @return by what relationships find it, until this is closed
     */
    long node(Map<String, Object> properties, String... labels);

    /**
     * Makes a relationship between two nodes that were made here.
     *
     * @param properties without those that are null
     */
    void relationship(long from, String type, long to, Map<String, Object> properties);

    /** So many records more are written. */
    void written(int records);

    /** Commits what is left, and waits until all is committed. */
    void commit();

    /** Undoes what is not committed. */
    @Override
    void close();
}
