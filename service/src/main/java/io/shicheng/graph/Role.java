package io.shicheng.graph;

import java.util.Locale;

/** In what capacity somebody uses the software; never who. */
public enum Role {
    /** Sees historical people and aggregates. */
    ANONYMOUS,
    /** Works with pseudonyms. */
    RESEARCHER,
    /** Of a receiver: sees whoever agreed to that. */
    STAFF,
    /** Keeps the data. */
    STEWARD,
    /** Keeps accounts, keys and the audit log; sees no personal data. */
    ADMIN,
    /** Runs commands on the machine of the store, and says of themself no more than that. */
    OPERATOR,
    /** The person whom it is about. */
    SUBJECT;

    /** The word used in answers, such as {@code steward}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
