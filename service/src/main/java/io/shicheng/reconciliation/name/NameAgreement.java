package io.shicheng.reconciliation.name;

import java.util.Locale;

/** How two names go together, the closest first. */
public enum NameAgreement {
    /** The same characters. */
    SAME,
    /** The same but for simplified, traditional and variant characters. */
    VARIANT,
    /** One is in letters, and reads the other. */
    READING,
    /** Other characters that are read alike. */
    SOUND,
    /** One character or letter more, less, other, or swapped with its neighbour. */
    ONE_EDIT,
    /** One ends with the other. */
    PART,
    OTHER;

    /** As answers and texts have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
