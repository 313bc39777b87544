/** What stewards put right, on Neo4j. */
@NullMarked
package io.shicheng.store.neo4j.correction;

import org.jspecify.annotations.NullMarked;
