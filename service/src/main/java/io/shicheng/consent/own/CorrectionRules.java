package io.shicheng.consent.own;

import io.shicheng.consent.ConsentException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules by which a row of an import is a person or a contact detail, for what people enter themselves. */
public interface CorrectionRules {
    /** A word of a closed list, and what it is called in Chinese, if that is known. */
    record Term(String code, @Nullable String chinese) {}

    /** The words that a discipline can be, in the order of their codes. */
    List<Term> disciplines();

    /**
     * Reads values as a file would have them.
     *
     * @param values by field, none of them empty
     * @return the same, as they are to be stored
     * @throws ConsentException if a value cannot stand there
     */
    Map<String, String> read(Map<String, String> values, Locale language);
}
