package io.shicheng.consent.key;

/**
 * A file of the store's own that is not as it was written.
 *
 * @param place relative to the store's folder
 */
public record LostFile(String place, State state) {
    /** What is wrong with it. */
    public enum State {
        MISSING,
        DAMAGED
    }
}
