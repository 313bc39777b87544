/**
 * How one person appears to one viewer, whom an answer shows, and what it cites.
 *
 * <p>May use: {@code disclosure} and what that module may.
 */
@NullMarked
package io.shicheng.disclosure.sight;

import org.jspecify.annotations.NullMarked;
