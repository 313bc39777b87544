package io.shicheng.search;

/**
 * A name that was found.
 *
 * @param row of the one who has the name, as the index was given it
 * @param name as the index was given it
 * @param kind how well it goes with what was typed
 */
public record NameMatch(int row, String name, Kind kind) {
    /** How a name goes with what was typed; the best first. */
    public enum Kind {
        /** It is the name, but for case, width and accents. */
        NAME,
        /** The letters read the whole name. */
        READING,
        /** The name begins with it. */
        BEGINNING,
        /** The letters read the beginning of the name. */
        BEGINNING_OF_READING,
        /** It stands in the name, or the letters read a part that does not begin it. */
        PART,
        /** First letters of the characters or words, at least some of them. */
        INITIALS,
        /** One character or letter more, less, other, or swapped with its neighbour. */
        SIMILAR
    }
}
