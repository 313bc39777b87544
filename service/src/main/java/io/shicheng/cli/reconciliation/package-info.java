/**
 * Records that may be of one person, and what stewards decide of them.
 */
@NullMarked
package io.shicheng.cli.reconciliation;

import org.jspecify.annotations.NullMarked;
