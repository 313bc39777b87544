package io.shicheng.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what capacity somebody uses the software; never who. */
public enum Role {
    /** Sees historical people and aggregates. */
    ANONYMOUS,
    /** Works with pseudonyms. */
    RESEARCHER,
    /** Of a receiver: sees those who agreed to that. */
    STAFF,
    /** Keeps the data. */
    STEWARD,
    /** Keeps accounts, keys and the audit log; sees no personal data. */
    ADMIN,
    /** Runs commands on the machine of the store, and says of themself no more than that. */
    OPERATOR,
    /** The person whom it is about. */
    SUBJECT;

    /** Reads {@link #code}, ignoring case. */
    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The word used in answers, such as {@code steward}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
