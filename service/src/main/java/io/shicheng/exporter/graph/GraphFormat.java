package io.shicheng.exporter.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a graph can be written as. */
public enum GraphFormat {
    /** GEXF 1.2. networkx refuses a file that mixes edges with and without a direction. */
    GEXF(Directions.AS_STATED, "graph.gexf", "application/gexf+xml", "gexf"),
    /** GraphML, the one format of the two in which every edge says itself whether it has a direction. */
    GRAPHML(Directions.MIXED, "graph.graphml", "application/graphml+xml", "graphml"),
    /** Tables with a description (Frictionless), for R and Python. */
    CSV(Directions.MIXED, "graph.zip", "application/zip", "csv", "zip"),
    /** Tables with the headings by which Gephi knows ids, ends, directions and strengths. */
    GEPHI(Directions.MIXED, "graph.zip", "application/zip", "csv", "zip"),
    /** A workbook, with headings for people. */
    XLSX(Directions.MIXED, "graph.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final Directions usual;
    private final String fileName;
    private final String mediaType;
    private final List<String> endings;

    GraphFormat(Directions usual, String fileName, String mediaType, String... endings) {
        this.usual = usual;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** How edges run where nothing else is asked for. */
    public Directions usual() {
        return usual;
    }

    /** What a file in this format is called where nobody named it. */
    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Endings of files, in lower case and without the dot; {@code zip} where it is several files that lie in one. */
    public List<String> endings() {
        return endings;
    }

    /** Whether it is several tables, which lie beside each other or in a zip. */
    public boolean tables() {
        return endings.contains("zip");
    }

    /** The word in commands and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GraphFormat> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** All words, with commas. */
    public static String codes() {
        return Arrays.stream(values()).map(GraphFormat::code).collect(Collectors.joining(", "));
    }
}
