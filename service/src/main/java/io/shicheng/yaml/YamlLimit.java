package io.shicheng.yaml;

/** What a YAML file may have at most. A mapping that people write has a hundredth of it. */
public enum YamlLimit {
    /** Bytes of the file, looked at before a parser is. */
    BYTES(1 << 20),
    /** Lists and maps within each other. */
    DEPTH(20),
    /** References to something said before. */
    ALIASES(20),
    /** Keys and values, lists and maps. */
    VALUES(50_000),
    /** Characters of one key or value. */
    CHARACTERS(10_000);

    private final int most;

    YamlLimit(int most) {
        this.most = most;
    }

    public int most() {
        return most;
    }
}
