package io.shicheng.store.neo4j.driver;

import org.neo4j.driver.Transaction;

/** Where the statements of a change run: in one transaction, or in one after the other. */
public interface Statements {
    /** The transaction of the next statement. */
    Transaction statements();

    /** So many rows more are written by statements that have come to their end. */
    default void written(int rows) {}
}
