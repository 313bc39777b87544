package io.shicheng.graphfile.edgelist;

/** What parts the values of a line; of several that fit a file alike, the first one counts. */
public enum Separator {
    TAB('\t'),
    SEMICOLON(';'),
    COMMA(','),
    PIPE('|'),
    /** Blanks and tabs, any number of them. */
    BLANKS(' ');

    private final byte character;

    Separator(char character) {
        this.character = (byte) character;
    }

    public byte character() {
        return character;
    }

    /** Whether the byte ends a value. */
    public boolean parts(byte value) {
        return value == character || this == BLANKS && value == '\t';
    }

    /** Whether the byte is passed over around a value. */
    public boolean pads(byte value) {
        return value == ' ' || value == '\t' && this != TAB || value == '\r';
    }
}
