package io.shicheng.store.neo4j.driver;

import org.neo4j.driver.Transaction;

/** Where the statements of a change run. */
public interface Statements {
    /** The transaction of the next statement. */
    Transaction statements();
}
