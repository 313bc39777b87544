/**
 * How sure ranks are where ties are missing or false.
 */
@NullMarked
package io.shicheng.analysis.uncertainty;

import org.jspecify.annotations.NullMarked;
