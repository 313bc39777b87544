package io.shicheng.consent.subject;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts that people agree to on their own page. A version is never changed once it was used: a new wording gets a
 * new number, so that a consent tells what was read.
 */
public final class ConsentText {
    /** Recorded with each consent that is given on the page. */
    public static final String VERSION = "own-page-1";
    /** How long a consent may be given for. */
    public static final int MOST_YEARS = 5;

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ConsentText() {}

    /**
     * What the person reads.
     *
     * @param scope its code
     */
    public static String of(String scope, String purpose, String receiver, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle("io.shicheng.consent.subject.texts", language, NO_FALLBACK);
        return new MessageFormat(texts.getString(scope), texts.getLocale()).format(new Object[] {purpose, receiver});
    }

    /** What a consent can be given to: receivers and purposes that the store knows. */
    public interface Offers {
        List<Offer> all();
    }

    /** One purpose of one receiver. */
    public record Offer(String purpose, String receiver) {}
}
