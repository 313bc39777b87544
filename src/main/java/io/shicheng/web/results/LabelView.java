package io.shicheng.web.results;

import io.shicheng.disclosure.Label;
import org.jspecify.annotations.Nullable;

/**
 * How a person appears.
 *
 * @param kind {@code named}, {@code pseudonym} or {@code outside}: people outside the list, together
 * @param count how many are outside, null where too few to say
 */
public record LabelView(
        String kind,
        @Nullable String id,
        @Nullable String name,
        @Nullable String pseudonym,
        @Nullable Integer count) {
    public static LabelView of(Label label) {
        return switch (label) {
            case Label.Named named -> new LabelView("named", named.id(), named.name(), null, null);
            case Label.Pseudonymous hidden -> new LabelView("pseudonym", null, null, hidden.pseudonym(), null);
            case Label.Folded folded ->
                new LabelView("outside", null, null, null, folded.count() == 0 ? null : folded.count());
        };
    }
}
