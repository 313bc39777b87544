package io.shicheng.cli.option;

import java.util.List;

/** The formats of a result in rows. */
public enum TableFormat implements FileFormat {
    TABLE("txt"),
    CSV("csv"),
    JSON("json"),
    /** Needs a file: a terminal cannot show it. */
    XLSX("xlsx");

    private final List<String> endings;

    TableFormat(String... endings) {
        this.endings = List.of(endings);
    }

    @Override
    public List<String> endings() {
        return endings;
    }
}
