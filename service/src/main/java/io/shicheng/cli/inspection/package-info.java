/**
 * What comes before an import: looking at files that people keep by hand.
 */
@NullMarked
package io.shicheng.cli.inspection;

import org.jspecify.annotations.NullMarked;
