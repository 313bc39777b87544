package io.shicheng.consent;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules by which a row of an import is a consent, for consents that come from elsewhere. */
public interface ConsentRules {
    /**
     * Reads a consent.
     *
     * @param fields by the columns of the table consents, without the person
     * @param name of the person as far as it is held, which could not be erased from the evidence
     * @param language of what is said if it is refused
     * @throws ConsentException if a field is wrong, missing or none of the table's
     */
    ConsentStatement read(Map<String, String> fields, @Nullable String name, Locale language);
}
