package io.shicheng.graphfile;

/** The formats that can be read. */
public enum GraphFormat {
    /** One edge a line, as two ends and perhaps a weight, or a table of edges. */
    EDGE_LIST("edge list"),
    /** GraphML 1.0 and 1.1. */
    GRAPHML("GraphML"),
    /** GEXF 1.1 to 1.3. */
    GEXF("GEXF"),
    /** Pajek networks. */
    PAJEK("Pajek"),
    /** GDF of GUESS and Gephi. */
    GDF("GDF"),
    /** Matrix Market. */
    MATRIX_MARKET("Matrix Market");

    private final String title;

    GraphFormat(String title) {
        this.title = title;
    }

    /** The name of the format as its users write it. */
    public String title() {
        return title;
    }
}
