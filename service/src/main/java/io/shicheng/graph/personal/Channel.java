package io.shicheng.graph.personal;

import java.util.Locale;
import java.util.Optional;

/** How a person may be reached. */
public enum Channel {
    PHONE,
    EMAIL,
    WECHAT,
    ADDRESS;

    /** The word used in files, such as {@code phone}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code}, ignoring case. */
    public static Optional<Channel> ofCode(String code) {
        for (Channel value : values()) {
            if (value.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
