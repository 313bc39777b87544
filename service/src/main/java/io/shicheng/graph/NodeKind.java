package io.shicheng.graph;

import java.util.Locale;

/** What a node of the graph is. */
public enum NodeKind {
    PERSON("Person"),
    STUDIO("Studio"),
    PLATFORM("Platform"),
    /** A self-organised group. */
    GROUP("Group"),
    /** A film, show or commission. */
    WORK("Work"),
    /** A place where a community gathers; the finest place that is held. */
    CLUSTER("Cluster");

    private final String label;

    NodeKind(String label) {
        this.label = label;
    }

    /** The node label in Neo4j. */
    public String label() {
        return label;
    }

    /** The word used in files and addresses, such as {@code studio}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOrganisation() {
        return this == STUDIO || this == PLATFORM || this == GROUP;
    }
}
