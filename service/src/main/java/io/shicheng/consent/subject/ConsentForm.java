package io.shicheng.consent.subject;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The form on which somebody agrees on paper, as Markdown. Like the {@link ConsentText} of the person's own page, a
 * version is never changed once it was used.
 */
public final class ConsentForm {
    /** What is entered as the version of the text, with what was agreed to on this form. */
    public static final String VERSION = "paper-1";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ConsentForm() {}

    /**
     * The form in one language.
     *
     * @param scope its code, such as {@code named}
     * @param purpose,receiver as they are called in the language
     */
    public static String of(String scope, String purpose, String receiver, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle("io.shicheng.consent.subject.form", language, NO_FALLBACK);
        Object[] details = {purpose, receiver, VERSION};
        return new MessageFormat(texts.getString("form"), texts.getLocale()).format(new Object[] {
            purpose, receiver, VERSION, new MessageFormat(texts.getString(scope), texts.getLocale()).format(details)
        });
    }
}
