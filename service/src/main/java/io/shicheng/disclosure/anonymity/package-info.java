/**
 * The classes of people whom no answer to one project tells apart, and where they are kept.
 *
 * <p>May use: {@code graph}, {@code csr}, {@code consent}, {@code snapshot}, {@code disclosure.sight}.
 */
@NullMarked
package io.shicheng.disclosure.anonymity;

import org.jspecify.annotations.NullMarked;
