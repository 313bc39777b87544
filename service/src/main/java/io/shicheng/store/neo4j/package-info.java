/**
 * The store on Neo4j: bulk through the driver, single records through Spring Data Neo4j, and all use of the Cypher
 * files.
 */
@NullMarked
package io.shicheng.store.neo4j;

import org.jspecify.annotations.NullMarked;
