package io.shicheng.message;

/** What codes are called in one language. */
@FunctionalInterface
public interface Words {
    /** Codes as they are. */
    Words CODES = (list, code) -> code;

    /**
     * The word for a code; the code itself where it has no name.
     *
     * @param list {@code receiver}, {@code purpose}, {@code project}, {@code cluster}, or a list of terms such as
     *     {@code discipline}
     */
    String of(String list, String code);
}
