package io.shicheng.graphfile;

/**
 * How much of a file is taken before it is refused; a file that is packed counts unpacked.
 *
 * @param fileBytes bytes of the whole file
 * @param tokenBytes bytes of one line, one XML tag or one attribute's text
 * @param depth nesting of XML elements
 * @param attributes attributes of one vertex or edge
 */
public record ReadLimits(long fileBytes, int tokenBytes, int depth, int attributes) {
    public ReadLimits {
        if (fileBytes < 1 || tokenBytes < 1 || depth < 1 || attributes < 1) {
            throw new IllegalArgumentException("The limits (" + fileBytes + " bytes, " + tokenBytes + " a token, depth "
                    + depth + ", " + attributes + " attributes) must all be at least 1.");
        }
    }

    /** 64 GiB a file, 1 MiB a token, 64 levels, 1,000 attributes. */
    public static ReadLimits defaults() {
        return new ReadLimits(64L << 30, 1 << 20, 64, 1000);
    }
}
