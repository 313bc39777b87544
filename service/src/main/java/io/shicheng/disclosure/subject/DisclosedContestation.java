package io.shicheng.disclosure.subject;

import io.shicheng.disclosure.label.Label;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contested tie, as a steward sees it.
 *
 * @param person who contests it
 * @param other the other end where that is a person, else null
 * @param thing the organisation or work at the other end, else null; null too of a group without a ground to be named
 * @param source of the tie; null if the tie is gone
 */
public record DisclosedContestation(
        String id,
        String kind,
        String reason,
        LocalDate on,
        Label person,
        @Nullable Label other,
        @Nullable String thing,
        @Nullable String source,
        @Nullable String since,
        @Nullable String until) {}
