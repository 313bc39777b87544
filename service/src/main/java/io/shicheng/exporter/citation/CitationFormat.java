package io.shicheng.exporter.citation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Forms of a citation, each with what its file is called. */
public enum CitationFormat {
    BIBTEX("reference.bib", "application/x-bibtex"),
    /** A line for a list of references, as GB/T 7714-2025 has it for data sets. */
    GBT7714("reference.txt", "text/plain"),
    /** For reference managers such as Zotero. */
    CSL("reference.json", "application/vnd.citationstyles.csl+json"),
    /** Draws the figure from the CSV of the ranking. */
    PYTHON("figure.py", "text/x-python"),
    R("figure.R", "text/x-r-source");

    private final String fileName;
    private final String mediaType;

    CitationFormat(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    /** Such as {@code bibtex}. */
    public static Optional<CitationFormat> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** All of them, for messages. */
    public static String codes() {
        return Arrays.stream(values()).map(CitationFormat::code).collect(Collectors.joining(", "));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String fileName() {
        return fileName;
    }

    /** Without its encoding, which is UTF-8. */
    public String mediaType() {
        return mediaType;
    }
}
