package io.shicheng.analysis.uncertainty;

/** How sure it is that somebody who is shown among the first is truly among them. */
public enum Certainty {
    /** With a probability of 0.95 or more. */
    STABLE("stable", 0.95),
    /** With 0.5 or more. */
    LIKELY("likely", 0.5),
    /** With less: somebody else could as well be there. */
    BY_LUCK("by_luck", 0);

    private final String code;
    private final double least;

    Certainty(String code, double least) {
        this.code = code;
        this.least = least;
    }

    public static Certainty of(double probability) {
        return probability >= STABLE.least ? STABLE : probability >= LIKELY.least ? LIKELY : BY_LUCK;
    }

    /** As it stands in answers. */
    public String code() {
        return code;
    }
}
