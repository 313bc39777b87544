package io.shicheng.cli.inquiry;

import io.shicheng.cli.option.FileFormat;
import io.shicheng.exporter.citation.CitationFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a ranking can be written as: a table, or how to cite it. */
enum RankingFormat implements FileFormat {
    TABLE("txt"),
    CSV("csv"),
    JSON("json"),
    /** Needs a file: a terminal cannot show it. */
    XLSX("xlsx"),
    BIBTEX("bib"),
    GBT7714("txt"),
    CSL("json"),
    PYTHON("py"),
    R("r");

    private final List<String> endings;

    RankingFormat(String... endings) {
        this.endings = List.of(endings);
    }

    @Override
    public List<String> endings() {
        return endings;
    }

    /** Empty for those that show the ranking itself. */
    Optional<CitationFormat> citation() {
        return CitationFormat.ofCode(name().toLowerCase(Locale.ROOT));
    }
}
