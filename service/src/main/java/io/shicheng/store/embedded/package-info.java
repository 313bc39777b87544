/**
 * Starts Neo4j inside this JVM, unless {@code spring.neo4j.uri} names a server.
 *
 * <p>May use: {@code store}, {@code store.neo4j} for its Cypher files and for what it asks of a database of its own.
 */
@NullMarked
package io.shicheng.store.embedded;

import org.jspecify.annotations.NullMarked;
