/**
 * The port to the graph database. {@code store.neo4j} is its only implementation and the only user of the Cypher
 * files; {@code store.embedded} starts Neo4j inside this JVM; {@code store.retention} says how long
 * things are kept; {@code store.warning} holds what the operator has to know; {@code store.dump} takes all that there is
 * out of a database and into another.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"message", "graph", "graph :: personal", "graph :: tie", "graph :: correction"})
package io.shicheng.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
