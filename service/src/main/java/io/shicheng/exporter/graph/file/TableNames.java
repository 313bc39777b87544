package io.shicheng.exporter.graph.file;

import java.util.Locale;

/** What the files of a graph in tables are called. */
public record TableNames(String nodes, String ties, String about, String descriptor) {
    /** The name that readers of data packages look for. */
    public static final String DESCRIPTOR = "datapackage.json";

    private static final String CSV = ".csv";

    /** In a zip, where they have a place to themselves. */
    public static TableNames alone() {
        return new TableNames("nodes.csv", "ties.csv", "about.csv", DESCRIPTOR);
    }

    /**
     * {@code ties.csv} has its nodes in {@code ties.nodes.csv}, and what is to be known of it in
     * {@code ties.about.csv}.
     */
    public static TableNames beside(String ties) {
        String stem = stem(ties);
        return new TableNames(stem + ".nodes" + CSV, ties, stem + ".about" + CSV, DESCRIPTOR);
    }

    /** The same with a descriptor named after the ties, for a folder that is described by another already. */
    public TableNames withOwnDescriptor() {
        return new TableNames(nodes, ties, about, stem(ties) + "." + DESCRIPTOR);
    }

    private static String stem(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(CSV) ? name.substring(0, name.length() - CSV.length()) : name;
    }
}
