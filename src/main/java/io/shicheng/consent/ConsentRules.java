package io.shicheng.consent;

import java.util.Locale;
import java.util.Map;

/** The rules by which a row of an import is a consent, for consents that come from elsewhere. */
public interface ConsentRules {
    /**
     * Reads a consent.
     *
     * @param fields by the columns of the table consents, without the person
     * @param language of what is said if it is refused
     * @throws ConsentException if a field is wrong, missing or none of the table's
     */
    ConsentStatement read(Map<String, String> fields, Locale language);
}
