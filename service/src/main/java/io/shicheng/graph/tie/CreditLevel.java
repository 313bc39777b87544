package io.shicheng.graph.tie;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** The level of a credit on a work. */
public enum CreditLevel {
    HEAD,
    DEPUTY,
    ASSISTANT,
    MEMBER;

    /** The word used in files, such as {@code head}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code}, ignoring case. */
    public static Optional<CreditLevel> ofCode(String code) {
        for (CreditLevel value : values()) {
            if (value.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
