package io.shicheng.disclosure.subject;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log that holds one person, as that person sees it.
 *
 * @param number of the entry
 * @param action what was done, such as {@code names_read}
 * @param by in what role, and of which receiver or project, such as {@code staff:association}; {@code person} for the
 *     person whom the entry is about
 * @param account id of the account, never a name
 * @param what for, such as {@code ranking degree}
 * @param byName false where the person was in it under a pseudonym
 */
public record DisclosedUse(
        long number,
        Instant at,
        String action,
        String by,
        @Nullable String account,
        String what,
        boolean byName) {}
