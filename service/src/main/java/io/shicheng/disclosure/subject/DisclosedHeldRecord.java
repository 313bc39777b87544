package io.shicheng.disclosure.subject;

import io.shicheng.disclosure.label.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A historical person as files have them, to be put right by a steward.
 *
 * @param facts in their order
 */
public record DisclosedHeldRecord(Label.@Nullable Named person, List<Fact> facts, List<Tie> ties) {
    /**
     * One fact.
     *
     * @param said what files say
     * @param correction null if it is as files say
     */
    public record Fact(
            String field, @Nullable String said, @Nullable DisclosedCorrection correction) {}

    /**
     * A tie whose other end is historical, or a work or organisation.
     *
     * @param id by which it is put right
     * @param outgoing whether it leads from the person
     * @param other the id of the other end
     * @param since,until as files say
     * @param correction null if it is as files say
     */
    public record Tie(
            String id,
            String kind,
            boolean outgoing,
            String other,
            @Nullable String name,
            @Nullable String since,
            @Nullable String until,
            String source,
            @Nullable DisclosedCorrection correction) {}
}
