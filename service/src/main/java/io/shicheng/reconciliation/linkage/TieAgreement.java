package io.shicheng.reconciliation.linkage;

import java.util.Locale;

/** How the ties of two people go together. */
public enum TieAgreement {
    /** Several in common. */
    SEVERAL,
    /** One in common that few have. */
    RARE,
    /** One in common that not many have. */
    ONE,
    /** One in common that many have. */
    COMMON,
    NONE,
    /** One of the two has no ties. */
    UNKNOWN;

    /** As answers and texts have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
