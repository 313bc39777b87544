package io.shicheng.disclosure.subject;

import io.shicheng.disclosure.label.Label;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a steward put right of a historical person, or of a tie.
 *
 * @param id by which it is taken back
 * @param person null if the record is gone, to be there again with another import
 * @param what {@code name}, {@code born}, {@code died}, {@code discipline}, {@code cluster}, {@code dates} of a tie, or
 *     {@code never} of a tie that never was
 * @param value what is right; of a tie since when it held; null where that is not known
 * @param until of a tie until when
 * @param kind of the tie
 * @param other the person at its other end
 * @param by the id of the account; null if there was none, as with a command
 */
public record DisclosedCorrection(
        String id,
        Label.@Nullable Named person,
        String what,
        @Nullable String value,
        @Nullable String until,
        @Nullable String kind,
        Label.@Nullable Named other,
        String source,
        LocalDate on,
        @Nullable String by) {}
