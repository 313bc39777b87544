/**
 * Plans of contacts on graph files, and the files that prove what they say. It needs no store, and knows nobody.
 */
@NullMarked
package io.shicheng.cli.plan;

import org.jspecify.annotations.NullMarked;
