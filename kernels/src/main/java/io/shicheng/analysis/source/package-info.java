/**
 * What ranks owe to single sources.
 */
@NullMarked
package io.shicheng.analysis.source;

import org.jspecify.annotations.NullMarked;
