package io.shicheng.disclosure.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person can choose from where they correct, contest or agree.
 *
 * @param fields that can be corrected
 * @param reasons for which a tie can be contested
 * @param textVersion of the texts of the offers
 * @param mostYears for which a consent can be given
 */
public record DisclosedChoices(
        List<String> fields,
        List<Choice> disciplines,
        List<Choice> clusters,
        List<String> reasons,
        List<Offer> offers,
        String textVersion,
        int mostYears) {
    /** A word with what it is called; null where that is not known. */
    public record Choice(
            String code, @Nullable String chinese, @Nullable String english) {}

    /** @param text what the person agrees to, in the language asked for */
    public record Offer(String scope, String purpose, String receiver, String text) {}
}
