/**
 * Counts of people that may be published, and which have to be left out so that no other can be worked out.
 *
 * <p>May use: {@code graph}, {@code snapshot}, {@code disclosure.anonymity}, {@code disclosure.sight}.
 */
@NullMarked
package io.shicheng.disclosure.count;

import org.jspecify.annotations.NullMarked;
