package io.shicheng.graph.tie;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** Why a tie of people may be stored. */
public enum Basis {
    /** In a credit list, a register or a catalogue, cited in the source. */
    PUBLISHED,
    /** Said by one of its two ends, who consented. */
    STATED;

    /** The word used in files, such as {@code published}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code}, ignoring case. */
    public static Optional<Basis> ofCode(String code) {
        for (Basis value : values()) {
            if (value.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
