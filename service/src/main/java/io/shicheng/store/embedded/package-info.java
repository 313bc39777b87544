/**
 * Starts Neo4j inside this JVM, unless {@code spring.neo4j.uri} names a server.
 */
@NullMarked
package io.shicheng.store.embedded;

import org.jspecify.annotations.NullMarked;
