/** Transactions on the database by its driver: the Cypher files, the schema, commits and their revision. */
@NullMarked
package io.shicheng.store.neo4j.driver;

import org.jspecify.annotations.NullMarked;
