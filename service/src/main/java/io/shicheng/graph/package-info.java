/**
 * The vocabulary of the field as records and enums: people, organisations, works, clusters, ties, consents.
 *
 * <p>No framework and no input or output.
 *
 * <p>Uses no other package.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.shicheng.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
