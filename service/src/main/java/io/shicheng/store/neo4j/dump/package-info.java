/** All records of a database out of it, while others write, and into another. */
@NullMarked
package io.shicheng.store.neo4j.dump;

import org.jspecify.annotations.NullMarked;
