package io.shicheng.graph.personal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What a consent allows. */
public enum ConsentScope {
    /** Shown by name to the receiver's staff. */
    NAMED,
    /** Contacted by the receiver for the purpose. */
    CONTACT,
    /** Shown by name to everybody. */
    PUBLISHED;

    /** The word used in files, such as {@code named}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code}, ignoring case. */
    public static Optional<ConsentScope> ofCode(String code) {
        for (ConsentScope value : values()) {
            if (value.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
