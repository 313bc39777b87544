package io.shicheng.importer.mapping;

/**
 * A text at which nobody looks without end: some patterns take time that doubles with each character, and a mapping may
 * hold any.
 */
record PatientText(String text, int[] looks, int from, int to) implements CharSequence {
    private static final int MOST_LOOKS = 200_000;

    /** The pattern went over the text too often. */
    static final class LookedTooOftenException extends RuntimeException {
        private static final long serialVersionUID = 1;

        LookedTooOftenException() {
            super(
                    "A pattern of the mapping went over a source more than " + MOST_LOOKS + " times.",
                    null,
                    false,
                    false);
        }
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > MOST_LOOKS) {
            throw new LookedTooOftenException();
        }
        return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new PatientText(text, looks, from + start, from + end);
    }

    @Override
    public String toString() {
        return text.substring(from, to);
    }
}
