package io.shicheng.schema.notice;

import java.util.Locale;

/**
 * Something that is checked. Message and remedy stand in its {@linkplain #texts texts} under its code.
 *
 * <p>A warning about a value without which a row cannot stand, and for which there is no default, is an error.
 */
public interface Check {
    /** That of its constant. */
    String name();

    /** Stable, such as {@code unknown_term}; no two checks of the program have the same. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Severity severity();

    /** The name of the bundle that its texts stand in. */
    String texts();
}
