/**
 * How sure the ranks of a graph file's vertices are: intervals, their calibration, what single sources carry, and what
 * holds by any index.
 */
@NullMarked
package io.shicheng.cli.uncertainty;

import org.jspecify.annotations.NullMarked;
