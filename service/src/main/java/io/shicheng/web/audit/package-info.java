/**
 * The audit log and its verification, for admins. Entries hold keys of people, never what they are called.
 *
 * <p>May use: {@code audit}, {@code web.guard}, {@code web.problem}, {@code web.results}, {@code web.run}, {@code web.table}.
 */
@NullMarked
package io.shicheng.web.audit;

import org.jspecify.annotations.NullMarked;
