package io.shicheng.graphfile.pajek;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sections of a Pajek file, and the objects other than networks that a project may hold. */
enum PajekSection {
    NETWORK("*network", Content.NETWORK, false),
    VERTICES("*vertices", Content.NETWORK, false),
    ARCS("*arcs", Content.LINES, true),
    EDGES("*edges", Content.LINES, false),
    ARCS_LIST("*arcslist", Content.LISTS, true),
    EDGES_LIST("*edgeslist", Content.LISTS, false),
    MATRIX("*matrix", Content.MATRIX, true),
    PARTITION("*partition", Content.OTHER, false),
    VECTOR("*vector", Content.OTHER, false),
    PERMUTATION("*permutation", Content.OTHER, false),
    CLUSTER("*cluster", Content.OTHER, false),
    HIERARCHY("*hierarchy", Content.OTHER, false);

    /** What stands in a section. */
    enum Content {
        NETWORK,
        LINES,
        LISTS,
        MATRIX,
        OTHER
    }

    private final String word;
    private final Content content;
    private final boolean directed;

    PajekSection(String word, Content content, boolean directed) {
        this.word = word;
        this.content = content;
        this.directed = directed;
    }

    /** The section that a heading opens, in letters of any case, or null. */
    static @Nullable PajekSection of(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        for (PajekSection section : values()) {
            if (section.word.equals(lower)) {
                return section;
            }
        }
        return null;
    }

    Content content() {
        return content;
    }

    boolean directed() {
        return directed;
    }
}
