package io.shicheng.reconciliation.linkage;

import java.util.Locale;

/** Whether two people lived at one time, by what is known of them and of those whom they have ties with. */
public enum TimeAgreement {
    NEAR,
    APART,
    /** More than a life lies between them. */
    FAR,
    UNKNOWN;

    /** As answers and texts have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
