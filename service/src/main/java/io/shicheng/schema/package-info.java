/**
 * What may be entered, in a file or on a page: the seven tables, their columns with English and Chinese headings, and
 * the rules of their values. Closed on purpose: what is not here cannot be brought in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"message", "graph", "graph :: personal", "yaml"})
package io.shicheng.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
