/**
 * Immutable compressed sparse rows on primitive arrays. Knows neither people nor files.
 */
@NullMarked
package io.shicheng.csr;

import org.jspecify.annotations.NullMarked;
