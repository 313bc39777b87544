/**
 * How one person appears to one viewer, whom an answer shows, and what it cites.
 */
@NullMarked
package io.shicheng.disclosure.sight;

import org.jspecify.annotations.NullMarked;
