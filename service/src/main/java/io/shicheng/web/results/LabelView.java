package io.shicheng.web.results;

import io.shicheng.disclosure.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * How a person appears.
 *
 * @param kind {@code named}, {@code pseudonym} or {@code outside}: people outside the list, together
 * @param id as it is shown everywhere, of somebody by name
 * @param namespace,sourceId what it is made of
 * @param detail what tells a historical person from others of the same name, the same in every language
 * @param count how many are outside, null where too few to say
 */
public record LabelView(
        String kind,
        @Nullable String id,
        @Nullable String namespace,
        @Nullable String sourceId,
        @Nullable String name,
        @Nullable String detail,
        @Nullable String pseudonym,
        @Nullable Integer count) {
    public static LabelView of(Label label) {
        return switch (label) {
            case Label.Named named ->
                new LabelView(
                        "named",
                        named.id(),
                        named.namespace(),
                        named.sourceId(),
                        named.name(),
                        named.detailText(),
                        null,
                        null);
            case Label.Pseudonymous hidden ->
                new LabelView("pseudonym", null, null, null, null, null, hidden.pseudonym(), null);
            case Label.Folded folded ->
                new LabelView(
                        "outside", null, null, null, null, null, null, folded.count() == 0 ? null : folded.count());
        };
    }
}
