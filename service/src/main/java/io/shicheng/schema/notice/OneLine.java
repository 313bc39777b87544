package io.shicheng.schema.notice;

/**
 * Text of a file as a notice may show it: on one line, with what would steer a terminal or hide from the eye written
 * out.
 */
public final class OneLine {
    private static final int CHARACTERS_MAX = 1000;

    private OneLine() {}

    /**
     * Control characters as U+FFFD; invisible and direction marks, with which a heading can pose as another, by number.
     */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        int[] characters = text.codePoints().limit(CHARACTERS_MAX + 1L).toArray();
        for (int i = 0; i < Math.min(characters.length, CHARACTERS_MAX); i++) {
            switch (Character.getType(characters[i])) {
                case Character.CONTROL -> line.append('\uFFFD');
                case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    line.append("<U+%04X>".formatted(characters[i]));
                default -> line.appendCodePoint(characters[i]);
            }
        }
        return characters.length > CHARACTERS_MAX ? line.append('…').toString() : line.toString();
    }
}
