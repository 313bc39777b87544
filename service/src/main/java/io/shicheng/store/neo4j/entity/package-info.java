/** Single records through Spring Data Neo4j: clusters and imports. */
@NullMarked
package io.shicheng.store.neo4j.entity;

import org.jspecify.annotations.NullMarked;
