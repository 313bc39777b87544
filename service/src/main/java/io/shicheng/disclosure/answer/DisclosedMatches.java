package io.shicheng.disclosure.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.shicheng.disclosure.label.Label;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Whom a search found, of those whom the viewer may see by name. It is itself what goes out as JSON.
 *
 * @param matches the best first; of equal ones the shorter names, then in the order of ids
 * @param more whether there are more than were asked for
 */
public record DisclosedMatches(List<Match> matches, boolean more) {
    /**
     * Somebody, or something, who was found.
     *
     * @param kind {@code person}, {@code studio}, {@code platform} or {@code group}
     * @param spelling of the name as it was found: the whole name, or what stands beside it in brackets
     * @param how it goes with what was typed: {@code name}, {@code reading}, {@code beginning},
     *     {@code beginning_of_reading}, {@code part}, {@code initials} or {@code similar}
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({"kind", "label", "spelling", "how"})
    public record Match(String kind, @JsonUnwrapped Label.Named label, String spelling, String how) {}
}
