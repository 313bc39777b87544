package io.shicheng.cli.option;

import java.util.List;

/** The formats of an answer that is no table alone. */
public enum PlainFormat implements FileFormat {
    TABLE("txt"),
    JSON("json");

    private final String ending;

    PlainFormat(String ending) {
        this.ending = ending;
    }

    @Override
    public List<String> endings() {
        return List.of(ending);
    }
}
